extension JSONReader {
  /// Enters an object, or throws.
  ///
  /// - Returns: the place in the object.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectObject() throws(JSONError) -> ObjectCursor {
    guard let object = try beginObject() else { throw try thrown("an object") }
    return object
  }

  /// Enters an array, or throws.
  ///
  /// - Returns: the place in the array.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectArray() throws(JSONError) -> ArrayCursor {
    guard let array = try beginArray() else { throw try thrown("an array") }
    return array
  }

  /// Reads a string, or throws.
  ///
  /// - Returns: the string.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectString() throws(JSONError) -> String {
    guard let string = try string() else { throw try thrown("a string") }
    return string
  }

  /// Reads a boolean, or throws.
  ///
  /// - Returns: the value.
  /// - Throws: ``JSONError/Code/typeMismatch`` where another value stands.
  public mutating func expectBool() throws(JSONError) -> Bool {
    guard let value = try bool() else { throw try thrown("a boolean") }
    return value
  }

  /// Reads an integer, or throws.
  ///
  /// - Parameter type: the type of the integer; `Int` by default.
  /// - Returns: the value.
  /// - Throws: ``JSONError/Code/typeMismatch``, ``JSONError/Code/notAnInteger``,
  ///   ``JSONError/Code/numberOutOfRange``.
  @inlinable
  public mutating func expectInt<Value: FixedWidthInteger>(
    as type: Value.Type = Int.self
  ) throws(JSONError) -> Value {
    guard let value = try int(as: type) else { throw try thrown("an integer") }
    return value
  }

  /// Reads a number, or throws.
  ///
  /// - Returns: the value.
  /// - Throws: ``JSONError/Code/typeMismatch``, ``JSONError/Code/numberOutOfRange``.
  public mutating func expectDouble() throws(JSONError) -> Double {
    guard let value = try double() else { throw try thrown("a number") }
    return value
  }

  @inline(never) @usableFromInline
  mutating func thrown(_ expected: StaticString) throws(JSONError) -> JSONError {
    located(try mismatch(expected))
  }
}
