/// One part of a request that was refused: where it is, and what is wrong with it.
///
/// It never carries the value that was sent, which may be a secret.
public struct Violation: Hashable, Sendable {
  /// Where in the request a value was.
  public enum Location: Hashable, Sendable {
    /// In the body, at a JSON pointer (RFC 6901): "/items/0/quantity"; "" is the whole body.
    case body(pointer: String)
    /// In the query, under a name.
    case query(name: String)
    /// In the path, under the name of the parameter.
    case path(name: String)
    /// In a header field.
    case header(name: String)
    /// In a cookie.
    case cookie(name: String)
  }

  /// Where the value was.
  public let location: Location
  /// What is wrong, in a form that programs can compare: `too_long`.
  public let code: String
  /// What is wrong, for people.
  public let message: String

  /// Makes a violation.
  public init(_ location: Location, code: String, message: String) {
    self.location = location
    self.code = code
    self.message = message
  }
}

extension Violation.Location: CustomStringConvertible {
  /// The place in words: `query parameter "page"`.
  public var description: String {
    switch self {
    case .body(let pointer): "body \(pointer.isEmpty ? "/" : pointer)"
    case .query(let name): "query parameter \"\(name)\""
    case .path(let name): "path parameter \"\(name)\""
    case .header(let name): "header \"\(name)\""
    case .cookie(let name): "cookie \"\(name)\""
    }
  }
}
