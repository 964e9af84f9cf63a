extension Optional: JSONEncodable where Wrapped: JSONEncodable {
  /// Writes the value, or `null`.
  @inlinable @inline(__always)
  public func writeJSON(to writer: inout JSONWriter) {
    if let self { self.writeJSON(to: &writer) } else { writer.null() }
  }
}

extension Optional: Validatable where Wrapped: Validatable {
  /// Checks the rules of the value, if there is one.
  @inlinable
  public func validateFields(into violations: inout Violations) {
    self?.validateFields(into: &violations)
  }

  /// Checks further rules of the value, if there is one.
  @inlinable
  public func validate(into violations: inout Violations) {
    self?.validate(into: &violations)
  }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
  /// Reads `null` or a value.
  @inlinable @inline(__always)
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Wrapped?? {
    if try reader.reader.null() { return .some(nil) }
    guard let value = try Wrapped.readJSON(from: &reader) else { return nil }
    return .some(value)
  }
}

extension Array: JSONEncodable where Element: JSONEncodable {
  /// Writes an array.
  @inlinable
  public func writeJSON(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.writeJSON(to: &writer) }
    writer.endArray()
  }
}

extension Array: Validatable where Element: Validatable {
  /// Checks the rules of all elements.
  @inlinable
  public func validateFields(into violations: inout Violations) {
    for index in indices {
      let mark = violations.count
      self[index].validateFields(into: &violations)
      self[index].validate(into: &violations)
      violations.locate(index: index, since: mark)
    }
  }
}

extension Array: JSONDecodable where Element: JSONDecodable {
  /// Reads an array.
  @inlinable
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> [Element]? {
    guard var array = try reader.reader.beginArray() else {
      try reader.refuse("an array")
      return nil
    }
    var elements: [Element] = []
    var isWhole = true
    while try reader.reader.nextElement(&array) {
      let mark = reader.violations.count
      if let element = try Element.readJSON(from: &reader) {
        elements.append(element)
      } else {
        isWhole = false
      }
      reader.violations.locate(index: array.index, since: mark)
    }
    return isWhole ? elements : nil
  }
}

extension Set: JSONEncodable where Element: JSONEncodable {
  /// Writes an array, in no order.
  @inlinable
  public func writeJSON(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.writeJSON(to: &writer) }
    writer.endArray()
  }
}

extension Set: Validatable where Element: Validatable {}

extension Set: JSONDecodable where Element: JSONDecodable {
  /// Reads an array whose elements all differ.
  @inlinable
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Set<Element>? {
    guard let elements = try [Element].readJSON(from: &reader) else { return nil }
    FieldRules.unique(elements, into: &reader.violations)
    return Set(elements)
  }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
  /// Writes an object, in no order.
  @inlinable
  public func writeJSON(to writer: inout JSONWriter) {
    writer.beginObject()
    for (name, value) in self {
      writer.key(escaping: name)
      value.writeJSON(to: &writer)
    }
    writer.endObject()
  }
}

extension Dictionary: Validatable where Key == String, Value: Validatable {
  /// Checks the rules of all values.
  @inlinable
  public func validateFields(into violations: inout Violations) {
    for (name, value) in self {
      let mark = violations.count
      value.validateFields(into: &violations)
      value.validate(into: &violations)
      violations.locate(key: name, since: mark)
    }
  }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
  /// Reads an object whose values are all alike.
  @inlinable
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> [String: Value]? {
    guard var object = try reader.beginObject() else { return nil }
    var values: [String: Value] = [:]
    var isWhole = true
    while let key = try reader.reader.nextKey(&object) {
      let name = key.string
      let mark = reader.violations.count
      if let value = try Value.readJSON(from: &reader) {
        values[name] = value
      } else {
        isWhole = false
      }
      reader.violations.locate(key: name, since: mark)
    }
    return isWhole ? values : nil
  }
}

extension RawRepresentable where RawValue: JSONEncodable {
  /// Writes the raw value.
  @inlinable
  public func writeJSON(to writer: inout JSONWriter) { rawValue.writeJSON(to: &writer) }
}

extension RawRepresentable where RawValue: JSONDecodable {
  /// Reads a raw value that stands for one of the values.
  @inlinable
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Self? {
    guard let raw = try RawValue.readJSON(from: &reader) else { return nil }
    if let value = Self(rawValue: raw) { return value }
    reader.violations.add(code: "invalid_value")
    return nil
  }
}
