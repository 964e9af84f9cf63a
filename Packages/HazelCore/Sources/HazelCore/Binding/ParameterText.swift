public import HazelKernel

/// One text of a request that is to become a value: of the path, the query, a header field, a
/// cookie or a form.
///
/// It holds the bytes as they came, so that numbers are read without making a string.
public struct ParameterText: Sendable {
  /// How the bytes are encoded.
  package enum Coding: Sendable {
    case plain
    case path
    case form
  }

  @usableFromInline let raw: Bytes
  private let coding: Coding
  /// Whether the bytes stand for themselves.
  @usableFromInline let isLiteral: Bool

  package init(_ raw: Bytes, _ coding: Coding) {
    self.raw = raw
    self.coding = coding
    isLiteral =
      coding == .plain
      || raw.withUnsafeBytes { bytes in
        !bytes.contains { $0 == 0x25 || ($0 == 0x2b && coding == .form) }
      }
  }

  /// Makes a text, for tests and for sources that have one already.
  public init(_ text: String) {
    self.init(Bytes(text), .plain)
  }

  /// The decoded text.
  public var string: String {
    raw.withUnsafeBytes { bytes in
      if isLiteral { return String(decoding: bytes, as: UTF8.self) }
      // Malformed escapes never get here: paths and queries are checked as a whole.
      return (try? PercentCoding.decode(bytes, options: coding == .form ? .form : .path))
        ?? String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Whether there is nothing.
  public var isEmpty: Bool { raw.isEmpty }

  /// Calls `body` with the UTF-8 of the decoded text.
  @inlinable
  public func withUTF8<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if isLiteral { return raw.withUnsafeBytes(body) }
    var text = string
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}

extension ParameterText {
  /// What it looks like, in words that do not repeat it: "a text of 3 characters".
  var shape: String {
    let text = string
    if text.isEmpty { return "an empty text" }
    let digits = text.utf8.first == 0x2d ? text.utf8.dropFirst() : text.utf8[...]
    if !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) {
      return "an integer of \(digits.count) digit\(digits.count == 1 ? "" : "s")"
    }
    if Double(parameter: self) != nil { return "a number" }
    let count = text.unicodeScalars.count
    return "a text of \(count) character\(count == 1 ? "" : "s")"
  }
}
