/// The name of a header field: a token, compared without regard to case (RFC 9110, section 5.1).
///
/// Well-known names have members: `headers[.contentType]`. Others are written as literals,
/// `headers["X-Shelf"]`, or made of a string that is checked: `try HeaderName(name)`.
public struct HeaderName: Sendable {
  /// The name as it was written, and as it is sent.
  public let text: String

  @inlinable
  init(unchecked text: String) {
    self.text = text
  }

  /// Checks a name that is known at run time only.
  ///
  /// - Parameter text: the name.
  /// - Throws: ``HTTPError`` (500, `invalid_header_name`) when it is no token: a space, a colon or
  ///   a line break in a name would let whoever chose it write header fields of their own.
  public init(_ text: String) throws(HTTPError) {
    guard Self.isValid(text) else {
      throw HTTPError(
        .internalServerError, code: "invalid_header_name",
        detail: "a header name must be a token (letters, digits and !#$%&'*+-.^_`|~)")
    }
    self.text = text
  }

  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ASCII.isTokenCharacter($0) }
  }
}

extension HeaderName: ExpressibleByStringLiteral {
  /// Makes a name of a literal, which must be a token: anything else is a mistake of the program
  /// and stops it.
  public init(stringLiteral value: String) {
    precondition(Self.isValid(value), "a header name must be a token")
    self.text = value
  }
}

extension HeaderName: Hashable {
  /// Compares without regard to case.
  public static func == (left: HeaderName, right: HeaderName) -> Bool {
    ASCII.equalsIgnoringCase(left.text, right.text)
  }

  /// Hashes the lower-case form.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(ASCII.lowercased(byte)) }
  }
}

extension HeaderName: CustomStringConvertible {
  /// The name as it was written.
  public var description: String { text }
}
