/// The status of a response (RFC 9110, section 15).
public struct HTTPStatus: Hashable, Sendable {
  /// The three digits.
  public let code: Int

  /// Makes a status of a number.
  ///
  /// - Parameter code: 100 to 999; anything else is a mistake of the program and stops it.
  @inlinable
  public init(_ code: Int) {
    precondition(code >= 100 && code <= 999, "an HTTP status has three digits")
    self.code = code
  }
}

extension HTTPStatus {
  /// Whether the status is 1xx: there is more to come.
  @inlinable public var isInformational: Bool { code < 200 }
  /// Whether the status is 2xx.
  @inlinable public var isSuccess: Bool { code >= 200 && code < 300 }
  /// Whether the status is 3xx.
  @inlinable public var isRedirection: Bool { code >= 300 && code < 400 }
  /// Whether the status is 4xx: the client erred.
  @inlinable public var isClientError: Bool { code >= 400 && code < 500 }
  /// Whether the status is 5xx: the server erred.
  @inlinable public var isServerError: Bool { code >= 500 && code < 600 }

  /// Whether a response of this status never carries content (RFC 9110, section 6.4.1).
  @inlinable
  public var forbidsContent: Bool { code < 200 || code == 204 || code == 304 }
}

extension HTTPStatus: CustomStringConvertible {
  /// The code and the reason phrase: "404 Not Found".
  public var description: String { "\(code) \(reasonPhrase)" }
}
