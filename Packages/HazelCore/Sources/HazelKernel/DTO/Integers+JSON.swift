// Integers are read without loss and refused where they do not fit.

extension Int: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Int? {
    if let value = try reader.reader.int(as: Int.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension Int8: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Int8? {
    if let value = try reader.reader.int(as: Int8.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension Int16: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Int16? {
    if let value = try reader.reader.int(as: Int16.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension Int32: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Int32? {
    if let value = try reader.reader.int(as: Int32.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension Int64: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Int64? {
    if let value = try reader.reader.int(as: Int64.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension UInt: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> UInt? {
    if let value = try reader.reader.int(as: UInt.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension UInt8: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> UInt8? {
    if let value = try reader.reader.int(as: UInt8.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension UInt16: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> UInt16? {
    if let value = try reader.reader.int(as: UInt16.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension UInt32: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> UInt32? {
    if let value = try reader.reader.int(as: UInt32.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}

extension UInt64: JSONEncodable, JSONDecodable {
  /// Writes the digits.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) { writer.int(self) }

  /// Reads an integer.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> UInt64? {
    if let value = try reader.reader.int(as: UInt64.self) { return value }
    try reader.refuse("an integer")
    return nil
  }
}
