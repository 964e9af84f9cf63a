/// The value of a header field, without the bytes that would end the field.
///
/// A literal is a value: `headers[.cacheControl] = "no-store"`. A string of unknown origin has to
/// be checked, which the type makes sure of: `headers[.location] = try HeaderValue(target)`. So a
/// response can not be split by what a client sent.
public struct HeaderValue: Hashable, Sendable {
  /// The text.
  public let text: String

  @inlinable
  package init(unchecked text: String) {
    self.text = text
  }

  /// Checks a value that is known at run time only.
  ///
  /// - Parameter text: the value. White space at either end is cut off (RFC 9110, section 5.5).
  /// - Throws: ``HTTPError`` (500, `invalid_header_value`) when it holds CR, LF, NUL or another
  ///   control character except tab.
  public init(_ text: String) throws(HTTPError) {
    guard Self.isValid(text) else {
      throw HTTPError(
        .internalServerError, code: "invalid_header_value",
        detail: "a header value must not hold CR, LF, NUL or other control characters")
    }
    self.text = Self.trimmed(text)
  }

  /// Writes a number.
  public init(_ number: Int) {
    self.text = String(number)
  }

  static func isValid(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7f) || $0 == 0x09 }
  }

  private static func trimmed(_ text: String) -> String {
    func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
    guard isBlank(text.utf8.first) || isBlank(text.utf8.last) else { return text }
    var rest = text.utf8[...]
    while isBlank(rest.first) { rest.removeFirst() }
    while isBlank(rest.last) { rest.removeLast() }
    return String(Substring(rest))
  }
}

extension HeaderValue: ExpressibleByStringLiteral {
  /// Makes a value of a literal, which must hold no control characters: anything else is a mistake
  /// of the program and stops it.
  public init(stringLiteral value: String) {
    // Checked in release builds too: nothing keeps a caller from passing a string by this label.
    precondition(Self.isValid(value), "a header value must not hold control characters")
    self.text = value
  }
}

extension HeaderValue: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}
