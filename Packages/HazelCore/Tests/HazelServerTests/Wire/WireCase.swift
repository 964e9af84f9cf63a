import HazelServer
import HazelTestSupport
import Testing

/// Bytes that a client sends on one connection, and all that has to come of it, however they are
/// cut into packets.
struct WireCase: Sendable, CustomTestStringConvertible {
  let name: String
  let request: [UInt8]
  let answers: [WireAnswer]
  let end: WireSocket.End
  var halfCloses = false
  /// Where a client waits for "100 Continue": the length of the part that it sends first.
  var continueAt: Int?
  var configure: @Sendable (inout ServerConfiguration) -> Void = { _ in }

  var testDescription: String { name }

  /// - Parameters:
  ///   - request: the bytes as scalars below U+0100.
  ///   - answers: the responses, in order.
  ///   - end: whether the connection serves more requests afterwards.
  init(_ name: String, _ request: String, _ answers: WireAnswer..., end: WireSocket.End = .open) {
    self.name = name
    self.request = request.unicodeScalars.map { UInt8($0.value) }
    self.answers = answers
    self.end = end
  }

  /// A request that is answered with a problem, whereupon the connection is closed.
  static func refused(
    _ name: String, _ request: String, _ status: Int, _ code: String
  ) -> WireCase {
    WireCase(name, request, WireAnswer(status, problem: code), end: .closed)
  }

  /// The same with a client that shuts its sending side down.
  func halfClosing() -> WireCase {
    var copy = self
    copy.halfCloses = true
    return copy
  }

  /// The same with a client that waits for "100 Continue" when it has sent the head only.
  func continuing(behind head: String) -> WireCase {
    var copy = self
    copy.continueAt = head.unicodeScalars.count
    return copy
  }

  /// The same with a server that is set up otherwise.
  func with(_ configure: @escaping @Sendable (inout ServerConfiguration) -> Void) -> WireCase {
    var copy = self
    copy.configure = configure
    return copy
  }
}

/// What one response must be.
struct WireAnswer: Sendable {
  enum Content: Sendable {
    case text(String)
    case problem(String)
    /// So many bytes, whichever they are.
    case count(Int)
    /// None, of a response that announces so many bytes, or no number.
    case announced(Int?)
  }

  let status: Int
  let content: Content
  let method: String
  /// What has to stand in a field; nil for a field that must not be there.
  var fields: [(name: String, value: String?)] = []

  private init(_ status: Int, _ content: Content, _ method: String = "GET") {
    self.status = status
    self.content = content
    self.method = method
  }

  init(_ text: String) {
    self.init(200, .text(text))
  }

  init(_ status: Int, problem code: String) {
    self.init(status, .problem(code))
  }

  init(count: Int) {
    self.init(200, .count(count))
  }

  init(_ status: Int = 200, announced length: Int?, to method: String) {
    self.init(status, .announced(length), method)
  }

  static let hello = WireAnswer("Hello, World!")

  func field(_ name: String, _ value: String?) -> WireAnswer {
    var copy = self
    copy.fields.append((name, value))
    return copy
  }

  /// What is wrong with a response; nil when nothing is.
  func mismatch(_ response: WireResponse) -> String? {
    guard response.status == status else { return "expected status \(status), got \(response)" }
    guard response["Date"] != nil else { return "no single Date field in \(response)" }
    for field in fields where response[field.name] != field.value {
      return "expected \(field.name): \(field.value ?? "none"), got \(response)"
    }
    switch content {
    case .text(let text):
      guard response.text == text else {
        return "expected \(text.debugDescription), got \(response)"
      }
    case .problem(let code):
      guard response.problemCode == code else { return "expected problem \(code), got \(response)" }
    case .count(let count):
      guard response.body.count == count else {
        return "expected \(count) bytes, got \(response.body.count)"
      }
    case .announced(let length):
      guard response.body.isEmpty, response.framing == length.map({ .length($0) }) ?? .none else {
        return "expected \(length.map(String.init) ?? "no") announced bytes, got \(response)"
      }
    }
    return nil
  }
}
