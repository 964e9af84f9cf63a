/// An absolute URI (RFC 3986, section 4.3, with a fragment): checked once, kept as the bytes in
/// which it came.
///
/// ```swift
/// let uri = try URI("https://example.com:8443/books/caf%C3%A9?page=2#reviews")
/// uri.host                                                    // "example.com"
/// try PercentCoding.decode(uri.path)                          // "/books/café"
/// ```
public struct URI: Sendable, Hashable {
  /// What is let through.
  public struct Options: Sendable, Hashable {
    /// Whether a user name may stand in front of the host ("redis://app:secret@cache:6379"); false
    /// by default, since in a URI from outside it is a means to deceive (RFC 9110, section 4.2.4).
    public var allowsUserInfo: Bool

    /// Makes options.
    ///
    /// - Parameter allowsUserInfo: whether a user name may stand in front of the host.
    public init(allowsUserInfo: Bool = false) {
      self.allowsUserInfo = allowsUserInfo
    }

    /// Nothing but what is safe from outside.
    public static var strict: Options { Options() }
    /// User names too: for URIs of the configuration.
    public static var withUserInfo: Options { Options(allowsUserInfo: true) }
  }

  /// The bytes of the URI.
  public let bytes: Bytes
  /// Where the scheme is, without the ":".
  public let schemeRange: Range<Int>
  /// Where user name and password are, without the "@"; nil when there is no "@".
  public let userInfoRange: Range<Int>?
  /// Host and port; nil when there is no "//", or nothing behind it ("file:///books.csv").
  public let authority: Authority?
  /// Where the path is; it may be empty.
  public let pathRange: Range<Int>
  /// Where the query is, without the "?"; nil when there is no "?".
  public let queryRange: Range<Int>?
  /// Where the fragment is, without the "#"; nil when there is no "#".
  public let fragmentRange: Range<Int>?

  /// Parses an absolute URI.
  ///
  /// - Parameters:
  ///   - bytes: the URI; it is kept without a copy.
  ///   - options: what is let through; nothing special by default.
  /// - Throws: ``URIError`` with the position of the first problem.
  public init(parsing bytes: Bytes, options: Options = .strict) throws(URIError) {
    self = try bytes.withUnsafeBytes { (octets) throws(URIError) in
      try URI(octets, of: bytes, options: options)
    }
  }

  /// Parses an absolute URI.
  ///
  /// - Throws: ``URIError`` with the position of the first problem in the UTF-8 of `text`.
  public init(_ text: String, options: Options = .strict) throws(URIError) {
    try self.init(parsing: Bytes(text), options: options)
  }

  private init(
    _ octets: UnsafeRawBufferPointer, of bytes: Bytes, options: Options
  ) throws(URIError) {
    let schemeEnd = try URIScanner.schemeEnd(octets)
    let needsHost =
      octets.matches(0..<schemeEnd, lowercased: "http")
      || octets.matches(0..<schemeEnd, lowercased: "https")
    var position = schemeEnd &+ 1
    var userInfo: Range<Int>?
    var authority: Authority?
    if URIScanner.hasAuthority(octets, at: position) {
      position &+= 2
      let end = URIScanner.authorityEnd(octets, from: position)
      if let at = octets.firstPosition(of: 0x40, in: position..<end) {
        userInfo = try Self.userInfo(octets, position..<at, options)
        position = at &+ 1
      }
      if needsHost || userInfo != nil || position < end {
        authority = try Authority(octets, in: position..<end, requiresPort: false)
      }
      position = end
    } else if needsHost {
      throw URIError(.missingHost, at: position)
    }
    var hasEscapes = false
    let pathStart = position
    position = try URIScanner.skip(
      octets, in: position..<octets.count, .path, hasEscapes: &hasEscapes)
    pathRange = pathStart..<position
    queryRange = try Self.component(octets, behind: 0x3f, at: &position)
    fragmentRange = try Self.component(octets, behind: 0x23, at: &position)
    guard position == octets.count else { throw URIScanner.unexpected(octets, at: position) }
    schemeRange = 0..<schemeEnd
    userInfoRange = userInfo
    self.authority = authority
    self.bytes = bytes
  }

  private static func userInfo(
    _ octets: UnsafeRawBufferPointer, _ range: Range<Int>, _ options: Options
  ) throws(URIError) -> Range<Int> {
    guard options.allowsUserInfo else {
      throw URIError(.userInfoNotAllowed, at: range.lowerBound)
    }
    var hasEscapes = false
    let end = try URIScanner.skip(octets, in: range, .userInfo, hasEscapes: &hasEscapes)
    guard end == range.upperBound else { throw URIScanner.unexpected(octets, at: end) }
    return range
  }

  private static func component(
    _ octets: UnsafeRawBufferPointer, behind mark: UInt8, at position: inout Int
  ) throws(URIError) -> Range<Int>? {
    guard position < octets.count, octets[position] == mark else { return nil }
    let start = position &+ 1
    var hasEscapes = false
    position = try URIScanner.skip(
      octets, in: start..<octets.count, .query, hasEscapes: &hasEscapes)
    return start..<position
  }
}

extension URI {
  /// The scheme in lower case: "https".
  public var scheme: String { string(schemeRange).asciiLowercased }

  /// User name and password as they were written; nil when there is no "@".
  public var userInfo: String? { userInfoRange.map { string($0) } }

  /// The host in lower case, that of an IPv6 address without brackets; nil when there is none.
  public var host: String? { (authority?.host).map { string($0).asciiLowercased } }

  /// The port; nil when none is written.
  public var port: UInt16? { authority?.port }

  /// The path as it was written, escapes and all; it may be empty.
  public var path: String { string(pathRange) }

  /// The query as it was written; nil when there is no "?".
  public var query: String? { queryRange.map { string($0) } }

  /// The fragment as it was written; nil when there is no "#".
  public var fragment: String? { fragmentRange.map { string($0) } }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range])
  }

  /// Compares the bytes, without normalising them.
  public static func == (left: URI, right: URI) -> Bool {
    left.bytes == right.bytes
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension URI: CustomStringConvertible {
  /// The URI as it was written, but with "***" for user name and password.
  public var description: String {
    guard let userInfoRange else { return String(decoding: bytes) }
    return string(0..<userInfoRange.lowerBound) + "***"
      + string(userInfoRange.upperBound..<bytes.count)
  }
}
