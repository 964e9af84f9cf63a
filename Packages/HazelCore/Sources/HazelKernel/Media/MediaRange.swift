/// What a client accepts: a media type, "text/*" or "*/*", with a weight (RFC 9110, section
/// 12.5.1).
public struct MediaRange: Sendable, Hashable {
  /// The type in lower case; "*" for every type.
  public let type: String
  /// The subtype in lower case; "*" for every subtype.
  public let subtype: String
  /// The parameters that a media type must have to be in the range.
  public let parameters: [MediaType.Parameter]
  /// How much the client wants what is in the range.
  public let quality: Quality

  /// Compares everything.
  public static func == (left: MediaRange, right: MediaRange) -> Bool {
    left.type.hasSameOctets(as: right.type) && left.subtype.hasSameOctets(as: right.subtype)
      && left.parameters == right.parameters && left.quality == right.quality
  }

  /// Hashes type, subtype and weight.
  public func hash(into hasher: inout Hasher) {
    type.withOctets { hasher.combine(bytes: $0) }
    subtype.withOctets { hasher.combine(bytes: $0) }
    hasher.combine(quality)
  }
}

extension MediaRange {
  /// Whether a media type is in the range.
  ///
  /// It must have all parameters of the range. One exception is `charset`, which clients add to
  /// ranges of types that have none ("application/json; charset=utf-8"): it matters only if the
  /// media type has a `charset` too.
  ///
  /// - Parameter mediaType: the media type.
  public func contains(_ mediaType: MediaType) -> Bool {
    guard isAnyType || type.hasSameOctets(as: mediaType.type) else { return false }
    guard isAnySubtype || subtype.hasSameOctets(as: mediaType.subtype) else { return false }
    return parameters.allSatisfy { parameter in
      guard let value = mediaType.parameter(parameter.name) else {
        return parameter.name.hasSameOctets(as: "charset")
      }
      return value.hasSameOctets(as: parameter.value)
    }
  }

  /// How exactly the range describes what is in it; the most specific range that contains a media
  /// type counts.
  var specificity: Int {
    if isAnyType { return 0 }
    return isAnySubtype ? 1 : 2 + parameters.count
  }

  private var isAnyType: Bool { type.hasSameOctets(as: "*") }
  private var isAnySubtype: Bool { subtype.hasSameOctets(as: "*") }

  /// Reads a range to the end of a cursor; nil if it is malformed.
  ///
  /// A single "*" is taken for "*/*", because the HTTP client of Java sends it. What follows the
  /// weight are extensions of the past, which are checked and ignored (RFC 9110, section 12.5.1).
  static func read(_ cursor: inout FieldCursor, maximumParameters: Int) -> MediaRange? {
    guard let type = cursor.token() else { return nil }
    var subtype = type
    if cursor.take(0x2f) {
      guard let token = cursor.token() else { return nil }
      subtype = token
    } else if !cursor.isWildcard(type) {
      return nil
    }
    guard !cursor.isWildcard(type) || cursor.isWildcard(subtype) else { return nil }
    var parameters: [MediaType.Parameter] = []
    var quality: Quality?
    var count = 0
    while let hasParameter = try? cursor.skipToParameter(), hasParameter {
      count += 1
      guard count <= maximumParameters, let name = cursor.token() else { return nil }
      if quality == nil, cursor.octets.matches(name, lowercased: "q") {
        guard cursor.take(0x3d), let weight = cursor.quality() else { return nil }
        quality = weight
      } else if cursor.take(0x3d) {
        guard let value = cursor.tokenOrQuotedString() else { return nil }
        if quality == nil {
          parameters.append(
            MediaType.Parameter(name: cursor.octets.string(name), value: value))
        }
      } else if quality == nil {
        return nil
      }
    }
    guard cursor.isAtEnd else { return nil }
    return MediaRange(
      type: cursor.octets.string(type).asciiLowercased,
      subtype: cursor.octets.string(subtype).asciiLowercased,
      parameters: parameters, quality: quality ?? .full)
  }
}
