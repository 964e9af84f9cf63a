/// The media types that a client accepts: the value of an `Accept` field (RFC 9110, section
/// 12.5.1).
///
/// ```swift
/// let accept = try Accept("text/html, application/json;q=0.9, */*;q=0.1")
/// MediaType.negotiate(accept: accept, offers: [.json, .html])          // .html
/// ```
///
/// Malformed elements are passed over and counted; if no element is well-formed it is an error. An
/// empty field accepts everything, as a missing one does. Two malformed ways to write are
/// understood, because a widespread client sends them: "*" for "*/*", and ".2" for "0.2".
public struct Accept: Sendable, Hashable {
  /// The well-formed ranges in the order in which they came.
  public let ranges: [MediaRange]
  /// The number of malformed elements that were passed over.
  public let malformedCount: Int

  /// Parses the value of an `Accept` field.
  ///
  /// - Parameters:
  ///   - octets: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(
    parsing octets: UnsafeRawBufferPointer, limits: MediaLimits = .default
  ) throws(MediaError) {
    (ranges, malformedCount) = try WeightedList.parse(octets, limits: limits) { cursor in
      MediaRange.read(&cursor, maximumParameters: limits.maximumParameters)
    }
  }

  /// Parses the value of an `Accept` field.
  ///
  /// - Parameters:
  ///   - octets: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(parsing octets: Bytes, limits: MediaLimits = .default) throws(MediaError) {
    self = try octets.withUnsafeBytes { (raw) throws(MediaError) in
      try Accept(parsing: raw, limits: limits)
    }
  }

  /// Parses the value of an `Accept` field.
  ///
  /// - Parameters:
  ///   - text: the value; several fields are joined with commas.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`field_too_large`, `too_many_ranges`, `malformed_list`).
  public init(_ text: String, limits: MediaLimits = .default) throws(MediaError) {
    self = try text.withOctets { (raw) throws(MediaError) in
      try Accept(parsing: raw, limits: limits)
    }
  }
}

extension Accept {
  /// How much the client wants a media type: the weight of the most specific range that contains
  /// it, and of several the first; 0 when there is none.
  ///
  /// - Parameter mediaType: the media type.
  public func quality(of mediaType: MediaType) -> Quality {
    match(mediaType)?.quality ?? .zero
  }

  /// The most specific range that contains a media type, and how specific it is.
  func match(_ mediaType: MediaType) -> (quality: Quality, specificity: Int)? {
    if ranges.isEmpty { return (.full, 0) }
    var best: (quality: Quality, specificity: Int)?
    for range in ranges where range.contains(mediaType) {
      if let best, best.specificity >= range.specificity { continue }
      best = (range.quality, range.specificity)
    }
    return best
  }
}

extension MediaType {
  /// The best of the media types that a server can send.
  ///
  /// It is the one with the greatest weight. Of several, it is the one that the client named more
  /// exactly: "application/json, */*" asks for JSON. Of several still, the first that is offered.
  ///
  /// - Parameters:
  ///   - accept: what the client accepts; nil when it did not say, which means everything.
  ///   - offers: what the server can send, the best first.
  /// - Returns: nil when nothing is acceptable, which is status 406.
  public static func negotiate(accept: Accept?, offers: [MediaType]) -> MediaType? {
    guard let accept else { return offers.first }
    var best: (offer: MediaType, quality: Quality, specificity: Int)?
    for offer in offers {
      guard let match = accept.match(offer), match.quality > .zero else { continue }
      if let best {
        let isBetter =
          match.quality > best.quality
          || (match.quality == best.quality && match.specificity > best.specificity)
        if !isBetter { continue }
      }
      best = (offer, match.quality, match.specificity)
    }
    return best?.offer
  }
}
