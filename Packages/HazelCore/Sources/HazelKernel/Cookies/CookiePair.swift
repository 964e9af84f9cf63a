/// A cookie that a client sent: a name and a value.
public struct CookiePair: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value as it was sent: quotes around it belong to it (RFC 6265bis, section 4.1.1), and
  /// nothing is decoded.
  public let value: String

  /// Makes a cookie.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - value: the value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// The value with its escapes decoded, as ``SetCookie/init(name:encoding:)`` writes it.
  ///
  /// - Throws: ``URIError`` with the position of the first problem in the value.
  public func decodedValue() throws(URIError) -> String {
    try PercentCoding.decode(
      value, options: PercentCoding.DecodingOptions(controls: .nulRefused))
  }
}
