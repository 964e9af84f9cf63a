public import HazelKernel

// Essentials has Data, which decodes base64; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a client showed of itself; nothing of it has been checked.
public enum SecurityCredentials: Hashable, Sendable {
  /// A token or a key.
  case token(String)
  /// A name and a password.
  case password(user: String, password: String)
}

extension SecurityScheme {
  /// What a request shows by this scheme; nil when it shows nothing, or something that is malformed
  /// or given twice.
  ///
  /// Whether it is right, the caller finds out: compare passwords and keys in constant time, so that
  /// nobody can guess them byte by byte.
  ///
  /// - Parameter request: the request.
  public func credentials(in request: Request) -> SecurityCredentials? {
    switch kind {
    case .bearer, .oauth2, .openIDConnect:
      guard let token = Self.authorization(in: request, "bearer"), Self.isToken(token) else {
        return nil
      }
      return .token(token)
    case .basic:
      return Self.authorization(in: request, "basic").flatMap(Self.password(of:))
    case .apiKey(let place):
      guard let key = Self.key(place, in: request), !key.isEmpty else { return nil }
      return .token(key)
    case .mutualTLS:
      return nil
    }
  }

  /// The token or the key that a request shows; nil as in ``credentials(in:)``, and for schemes with
  /// passwords.
  public func token(in request: Request) -> String? {
    if case .token(let token)? = credentials(in: request) { token } else { nil }
  }

  /// The error for a request without credentials, or with wrong ones: 401 with `WWW-Authenticate`
  /// (RFC 9110, section 15.5.2).
  public var challenge: HTTPError {
    guard let text = challengeText else { return HTTPError(.unauthorized) }
    return HTTPError(.unauthorized, headers: [.wwwAuthenticate: HeaderValue(unchecked: text)])
  }

  private var challengeText: String? {
    switch kind {
    case .bearer, .oauth2, .openIDConnect: "Bearer"
    // RFC 7617, section 2: the realm is required, and UTF-8 the only charset.
    case .basic: "Basic realm=\"\(Self.quoted(name))\", charset=\"UTF-8\""
    // No scheme is registered for keys, but an answer with 401 must name one.
    case .apiKey: "ApiKey realm=\"\(Self.quoted(name))\""
    case .mutualTLS: nil
    }
  }

  /// A text within quotes (RFC 9110, section 5.6.4), of what may stand there.
  private static func quoted(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        $0.isASCII && $0.value >= 0x20 && !"\"\\\u{7f}".unicodeScalars.contains($0)
      }
      .map(Character.init))
  }

  /// What stands behind the name of the scheme in `Authorization` (RFC 9110, section 11.4).
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - scheme: the name, in small letters.
  private static func authorization(in request: Request, _ scheme: StaticString) -> String? {
    onlyValue(of: .authorization, in: request)?.withUnsafeBytes { bytes in
      let length = scheme.utf8CodeUnitCount
      guard bytes.count > length, bytes[length] == 0x20 else { return nil }
      for index in 0..<length where bytes[index] | 0x20 != scheme.utf8Start[index] { return nil }
      return String(decoding: bytes[length...].drop { $0 == 0x20 }, as: UTF8.self)
    }
  }

  /// The value of a field that is given once: of two, nobody knows which one a proxy has checked.
  private static func onlyValue(of name: HeaderName, in request: Request) -> Bytes? {
    var value: Bytes?
    var count = 0
    request.headers.forEachValue(of: name) { bytes in
      value = bytes
      count += 1
    }
    return count == 1 ? value : nil
  }

  /// Whether a text has the form of a token (RFC 6750, section 2.1).
  private static func isToken(_ text: String) -> Bool {
    let body = text.utf8.reversed().drop { $0 == 0x3d }
    return !body.isEmpty
      && body.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        case 0x2d, 0x2e, 0x5f, 0x7e, 0x2b, 0x2f: true
        default: false
        }
      }
  }

  /// Name and password (RFC 7617, section 2).
  private static func password(of text: String) -> SecurityCredentials? {
    guard let data = Data(base64Encoded: text), let pair = String(validating: data, as: UTF8.self),
      let colon = pair.utf8.firstIndex(of: 0x3a),
      pair.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f })
    else { return nil }
    return .password(
      user: String(pair[..<colon]), password: String(pair[pair.utf8.index(after: colon)...]))
  }

  private static func key(_ place: KeyPlace, in request: Request) -> String? {
    switch place {
    case .header(let name): return onlyValue(of: name, in: request).map { String(decoding: $0) }
    // What can not be read at all is answered where a handler asks for it.
    case .query(let name):
      let values = (try? request.query)?.all(name) ?? []
      return values.count == 1 ? values[0] : nil
    case .cookie(let name):
      let values = (try? request.cookies)?.all(name) ?? []
      return values.count == 1 ? values[0] : nil
    }
  }
}
