/// A way in which content is encoded, mostly to compress it (RFC 9110, section 8.4.1).
public struct ContentCoding: Sendable {
  /// The name in lower case; "gzip" for "x-gzip" and "compress" for "x-compress".
  public let name: String

  init(unchecked name: String) {
    self.name = name
  }

  /// Makes a content coding.
  ///
  /// - Parameter name: the name, without regard to case.
  /// - Returns: nil when it is no token, or the wildcard "*".
  public init?(_ name: String) {
    guard !name.utf8.isEmpty, name.utf8.allSatisfy({ ASCII.isTokenCharacter($0) }),
      !name.hasSameOctets(as: "*")
    else { return nil }
    self.name = Self.canonicalName(name)
  }

  /// The name in lower case, and the registered one of two equivalent names.
  static func canonicalName(_ name: String) -> String {
    let name = name.asciiLowercased
    if name.hasSameOctets(as: "x-gzip") { return "gzip" }
    if name.hasSameOctets(as: "x-compress") { return "compress" }
    return name
  }

  /// Not encoded at all.
  public static var identity: ContentCoding { ContentCoding(unchecked: "identity") }
  /// GZIP (RFC 1952).
  public static var gzip: ContentCoding { ContentCoding(unchecked: "gzip") }
  /// zlib with DEFLATE (RFC 1950, RFC 1951).
  public static var deflate: ContentCoding { ContentCoding(unchecked: "deflate") }
  /// Brotli (RFC 7932).
  public static var brotli: ContentCoding { ContentCoding(unchecked: "br") }
  /// Zstandard (RFC 8878).
  public static var zstandard: ContentCoding { ContentCoding(unchecked: "zstd") }
}

extension ContentCoding: Hashable {
  /// Compares the names.
  public static func == (left: ContentCoding, right: ContentCoding) -> Bool {
    left.name.hasSameOctets(as: right.name)
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    name.withOctets { hasher.combine(bytes: $0) }
  }
}

extension ContentCoding: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
