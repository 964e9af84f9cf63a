/// Reads the lists of content negotiation (RFC 9110, section 12.5): elements with weights.
enum WeightedList {
  /// Reads the elements between commas.
  ///
  /// Empty elements mean nothing (RFC 9110, section 5.6.1.2). Malformed ones are passed over, so
  /// that one odd element of a client does not keep its others from working; a list with nothing
  /// but malformed elements is an error.
  ///
  /// - Parameters:
  ///   - octets: the value of the field.
  ///   - limits: what it may hold.
  ///   - read: reads one element, to the end of the cursor; returns nil if it is malformed.
  static func parse<Element>(
    _ octets: UnsafeRawBufferPointer, limits: MediaLimits,
    read: (inout FieldCursor) -> Element?
  ) throws(MediaError) -> (elements: [Element], malformedCount: Int) {
    guard octets.count <= limits.maximumSize.bytes else {
      throw MediaError(.fieldTooLarge, at: limits.maximumSize.bytes)
    }
    var elements: [Element] = []
    var malformedCount = 0
    var cursor = FieldCursor(octets, 0..<octets.count)
    while !cursor.isAtEnd {
      let range = octets.trimmed(cursor.element())
      guard !range.isEmpty else { continue }
      guard elements.count + malformedCount < limits.maximumRanges else {
        throw MediaError(.tooManyRanges, at: range.lowerBound)
      }
      var part = FieldCursor(octets, range)
      if let element = read(&part), part.isAtEnd {
        elements.append(element)
      } else {
        malformedCount += 1
      }
    }
    guard !elements.isEmpty || malformedCount == 0 else {
      throw MediaError(.malformedList, at: 0)
    }
    return (elements, malformedCount)
  }
}
