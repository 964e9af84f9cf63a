/// The content codings that a client accepts: the value of an `Accept-Encoding` field (RFC 9110,
/// section 12.5.3).
///
/// Malformed elements are passed over and counted; if no element is well-formed it is an error. An
/// empty field accepts content that is not encoded, and nothing else.
public struct AcceptEncoding: Sendable {
  /// One element of the list.
  public struct Element: Sendable {
    /// The coding; nil for "*", which is every coding that is not listed.
    public let coding: ContentCoding?
    /// How much the client wants the coding.
    public let quality: Quality
  }

  /// The well-formed elements in the order in which they came.
  public let elements: [Element]
  /// The number of malformed elements that were passed over.
  public let malformedCount: Int

  /// Parses the value of an `Accept-Encoding` field.
  ///
  /// - Parameters:
  ///   - octets: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(
    parsing octets: UnsafeRawBufferPointer, limits: MediaLimits = .default
  ) throws(MediaError) {
    (elements, malformedCount) = try WeightedList.parse(octets, limits: limits) { cursor in
      guard let token = cursor.token() else { return nil }
      let coding =
        cursor.isWildcard(token)
        ? nil
        : ContentCoding(unchecked: ContentCoding.canonicalName(cursor.octets.string(token)))
      guard let quality = cursor.weightToEnd() else { return nil }
      return Element(coding: coding, quality: quality)
    }
  }

  /// Parses the value of an `Accept-Encoding` field.
  ///
  /// - Parameters:
  ///   - octets: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(parsing octets: Bytes, limits: MediaLimits = .default) throws(MediaError) {
    self = try octets.withUnsafeBytes { (raw) throws(MediaError) in
      try AcceptEncoding(parsing: raw, limits: limits)
    }
  }

  /// Parses the value of an `Accept-Encoding` field.
  ///
  /// - Parameters:
  ///   - text: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(_ text: String, limits: MediaLimits = .default) throws(MediaError) {
    self = try text.withOctets { (raw) throws(MediaError) in
      try AcceptEncoding(parsing: raw, limits: limits)
    }
  }
}

extension AcceptEncoding {
  /// How much the client wants a coding: its own weight, else that of "*"; nil when neither is
  /// listed.
  func listedQuality(of coding: ContentCoding) -> Quality? {
    var wildcard: Quality?
    for element in elements {
      guard let listed = element.coding else {
        wildcard = wildcard ?? element.quality
        continue
      }
      if listed == coding { return element.quality }
    }
    return wildcard
  }
}

extension ContentCoding {
  /// The best of the codings that a server can apply.
  ///
  /// It is the one with the greatest weight, and of several the first that is offered. Content that
  /// is not encoded is acceptable unless the client excludes it, by name or with "*;q=0"; where the
  /// client does not list it, it is the last choice.
  ///
  /// - Parameters:
  ///   - acceptEncoding: what the client accepts; nil when it did not say, for which ``identity``
  ///     is the answer that every client understands.
  ///   - offers: the codings that the server can apply, the best first.
  /// - Returns: nil when not even ``identity`` is acceptable.
  public static func negotiate(
    acceptEncoding: AcceptEncoding?, offers: [ContentCoding]
  ) -> ContentCoding? {
    guard let acceptEncoding else { return .identity }
    var best: (offer: ContentCoding, quality: Quality)?
    let candidates = offers.contains(.identity) ? offers : offers + [.identity]
    for offer in candidates {
      guard let quality = acceptEncoding.listedQuality(of: offer), quality > .zero else { continue }
      if let best, best.quality >= quality { continue }
      best = (offer, quality)
    }
    if let best { return best.offer }
    return acceptEncoding.listedQuality(of: .identity) == nil ? .identity : nil
  }
}
