extension Double: JSONEncodable, JSONDecodable {
  /// Writes the shortest form that reads back as the same.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.double(self) }

  /// Reads the nearest value.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Double? {
    if let value = try reader.reader.double() { return value }
    try reader.refuse("a number")
    return nil
  }
}

extension Float: JSONEncodable, JSONDecodable {
  /// Writes the shortest form that reads back as the same.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.float(self) }

  /// Reads the nearest value.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Float? {
    if let value = try reader.reader.float() { return value }
    try reader.refuse("a number")
    return nil
  }
}

extension Bool: JSONEncodable, JSONDecodable {
  /// Writes `true` or `false`.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.bool(self) }

  /// Reads `true` or `false`.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Bool? {
    if let value = try reader.reader.bool() { return value }
    try reader.refuse("a boolean")
    return nil
  }
}

extension String: JSONEncodable, JSONDecodable {
  /// Writes the string and escapes what must be.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.string(self) }

  /// Reads a string.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> String? {
    if let value = try reader.reader.string() { return value }
    try reader.refuse("a string")
    return nil
  }
}

extension JSONValue: JSONEncodable, JSONDecodable {
  /// Writes the tree.
  public func writeJSON(to writer: inout JSONWriter) { writer.value(self) }

  /// Reads a value of any kind.
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> JSONValue? {
    try reader.reader.value()
  }
}
