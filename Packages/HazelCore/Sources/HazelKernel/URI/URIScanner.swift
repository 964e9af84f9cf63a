/// Walks over the components of a URI in its octets.
enum URIScanner {
  /// Passes over octets of a set and checks the escapes among them.
  ///
  /// - Parameters:
  ///   - octets: the octets of the URI.
  ///   - range: where to look.
  ///   - set: the octets to pass over; holds "%".
  ///   - hasEscapes: set to true when there is an escape.
  /// - Returns: the position of the first octet that is not in the set, or the end of the range.
  /// - Throws: ``URIError`` (`malformed_escape`).
  static func skip(
    _ octets: UnsafeRawBufferPointer, in range: Range<Int>, _ set: OctetSet,
    hasEscapes: inout Bool
  ) throws(URIError) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = octets[position]
      guard set.contains(byte) else { return position }
      if byte == 0x25 {
        guard position &+ 2 < range.upperBound,
          ASCII.hexValue(octets[position &+ 1]) != nil,
          ASCII.hexValue(octets[position &+ 2]) != nil
        else { throw URIError(.malformedEscape, at: position) }
        hasEscapes = true
        position &+= 2
      }
      position &+= 1
    }
    return position
  }

  /// The error for an octet that may not stand where it stands.
  static func unexpected(_ octets: UnsafeRawBufferPointer, at position: Int) -> URIError {
    let byte = octets[position]
    if byte < 0x20 || byte == 0x7f { return URIError(.controlCharacter, at: position) }
    return URIError(byte == 0x23 ? .fragmentNotAllowed : .forbiddenCharacter, at: position)
  }

  /// The end of the scheme in front of ":", or an error.
  static func schemeEnd(_ octets: UnsafeRawBufferPointer) throws(URIError) -> Int {
    var position = 0
    while position < octets.count, OctetSet.scheme.contains(octets[position]) { position &+= 1 }
    guard position > 0, position < octets.count, octets[position] == 0x3a,
      ASCII.lowercased(octets[0]) &- 0x61 < 26
    else { throw URIError(.malformedScheme, at: position) }
    return position
  }

  /// The end of an authority: the first of "/", "?" and "#".
  static func authorityEnd(_ octets: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position < octets.count {
      let byte = octets[position]
      if byte == 0x2f || byte == 0x3f || byte == 0x23 { break }
      position &+= 1
    }
    return position
  }

  /// Whether "//" stands at a position.
  static func hasAuthority(_ octets: UnsafeRawBufferPointer, at position: Int) -> Bool {
    position &+ 1 < octets.count && octets[position] == 0x2f && octets[position &+ 1] == 0x2f
  }
}
