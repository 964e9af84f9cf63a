/// A value that writes itself as JSON, without Codable.
public protocol JSONEncodable {
  /// Writes the value.
  ///
  /// - Parameter writer: where it is written.
  func writeJSON(to writer: inout JSONWriter)
}

/// A value that writes itself as a JSON object, and can share the object with others.
public protocol JSONObjectEncodable: JSONEncodable {
  /// Writes the members, into an object that somebody else begins and ends.
  ///
  /// - Parameter writer: where they are written.
  func writeMembers(to writer: inout JSONWriter)
}

extension JSONObjectEncodable {
  /// Writes an object with the members.
  @inlinable
  public func writeJSON(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }
}

extension JSONEncodable {
  /// The value as JSON text.
  ///
  /// - Parameters:
  ///   - options: how to write.
  ///   - capacity: how many bytes to make room for at first.
  /// - Returns: the text as UTF-8.
  /// - Throws: ``JSONError/Code/nonFiniteNumber``.
  @inlinable
  public func json(
    options: JSONWriter.Options = JSONWriter.Options(), capacity: Int = 512
  ) throws(JSONError) -> [UInt8] {
    var writer = JSONWriter(options: options, capacity: capacity)
    writeJSON(to: &writer)
    return try writer.finish()
  }
}
