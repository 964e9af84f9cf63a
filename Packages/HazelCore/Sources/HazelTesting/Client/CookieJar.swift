import HazelKernel
import Synchronization

/// The cookies of a client.
///
/// There is one host, so domains do not matter; neither does `Secure`, because tests use no TLS.
final class CookieJar: Sendable {
  private struct Entry {
    let value: String
    let path: String
  }

  private let entries: Mutex<[String: Entry]> = Mutex([:])

  var all: [String: String] { entries.withLock { $0.mapValues(\.value) } }

  func set(_ name: String, _ value: String?) {
    entries.withLock { $0[name] = value.map { Entry(value: $0, path: "/") } }
  }

  /// The value of `Cookie` for a path; nil for none.
  func field(for path: String) -> String? {
    let pairs = entries.withLock { entries in
      entries.filter { Self.contains($0.value.path, path) }.map { "\($0.key)=\($0.value.value)" }
    }
    return pairs.isEmpty ? nil : pairs.sorted().joined(separator: "; ")
  }

  /// Keeps the cookies of a response; one that has ended is removed.
  func store(_ headers: HeaderFields) {
    for field in headers.values(of: .setCookie) {
      guard let cookie = try? SetCookie(parsing: field.text) else { continue }
      let hasEnded =
        if let age = cookie.maxAge { age <= .zero } else {
          cookie.expires.map { $0.unixSeconds <= 0 } ?? false
        }
      entries.withLock { entries in
        entries[cookie.name] =
          hasEnded ? nil : Entry(value: cookie.value, path: cookie.path ?? "/")
      }
    }
  }

  /// RFC 6265bis, section 5.1.4.
  private static func contains(_ folder: String, _ path: String) -> Bool {
    guard path.hasPrefix(folder) else { return false }
    let rest = path.dropFirst(folder.count)
    return rest.isEmpty || folder.hasSuffix("/") || rest.first == "/"
  }
}
