/// The languages that a client's user reads: the value of an `Accept-Language` field (RFC 9110,
/// section 12.5.4).
///
/// ```swift
/// let languages = try AcceptLanguage("de-AT, de;q=0.9, en;q=0.5")
/// languages.best(of: ["en", "de"])            // "de"
/// ```
///
/// Malformed elements are passed over and counted; if no element is well-formed it is an error. An
/// empty field says nothing.
public struct AcceptLanguage: Sendable {
  /// One element of the list.
  public struct Element: Sendable {
    /// The language range in lower case: "de-at", or "*".
    public let range: String
    /// How well the user reads the language.
    public let quality: Quality
  }

  /// The well-formed elements in the order in which they came.
  public let elements: [Element]
  /// The number of malformed elements that were passed over.
  public let malformedCount: Int

  /// Parses the value of an `Accept-Language` field.
  ///
  /// - Parameters:
  ///   - octets: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(
    parsing octets: UnsafeRawBufferPointer, limits: MediaLimits = .default
  ) throws(MediaError) {
    (elements, malformedCount) = try WeightedList.parse(octets, limits: limits) { cursor in
      guard let token = cursor.token(), Self.isRange(octets, token),
        let quality = cursor.weightToEnd()
      else { return nil }
      return Element(range: octets.string(token).asciiLowercased, quality: quality)
    }
  }

  /// Parses the value of an `Accept-Language` field.
  ///
  /// - Parameters:
  ///   - octets: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(parsing octets: Bytes, limits: MediaLimits = .default) throws(MediaError) {
    self = try octets.withUnsafeBytes { (raw) throws(MediaError) in
      try AcceptLanguage(parsing: raw, limits: limits)
    }
  }

  /// Parses the value of an `Accept-Language` field.
  ///
  /// - Parameters:
  ///   - text: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(_ text: String, limits: MediaLimits = .default) throws(MediaError) {
    self = try text.withOctets { (raw) throws(MediaError) in
      try AcceptLanguage(parsing: raw, limits: limits)
    }
  }

  /// Whether a token is a basic language range (RFC 4647, section 2.1) of reasonable length.
  private static func isRange(_ octets: UnsafeRawBufferPointer, _ token: Range<Int>) -> Bool {
    if token.count == 1 && octets[token.lowerBound] == 0x2a { return true }
    guard token.count <= 64 else { return false }
    var subtagLength = 0
    var isFirst = true
    for byte in octets.slice(token) {
      if byte == 0x2d {
        guard subtagLength > 0 else { return false }
        subtagLength = 0
        isFirst = false
        continue
      }
      let isLetter = ASCII.lowercased(byte) &- 0x61 < 26
      guard isLetter || (!isFirst && byte &- 0x30 < 10) else { return false }
      subtagLength += 1
      guard subtagLength <= 8 else { return false }
    }
    return subtagLength > 0
  }
}
