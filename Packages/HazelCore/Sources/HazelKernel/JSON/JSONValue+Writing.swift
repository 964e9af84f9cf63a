extension JSONWriter {
  /// Writes a tree.
  ///
  /// Trees deeper than 512 levels are refused by ``finish()`` with ``JSONError/Code/tooDeep``.
  ///
  /// - Parameter value: the value.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let elements):
      guard canNest() else { return }
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let object):
      guard canNest() else { return }
      beginObject()
      for member in object.members {
        key(escaping: member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  private mutating func canNest() -> Bool {
    guard depth >= 512 else { return true }
    fail(.tooDeep)
    null()
    return false
  }
}

extension JSONValue {
  /// The value as JSON text.
  ///
  /// - Parameter options: how to write.
  /// - Returns: the text as UTF-8.
  /// - Throws: ``JSONError/Code/tooDeep`` for a tree made by hand that is too deep.
  public func bytes(
    options: JSONWriter.Options = JSONWriter.Options()
  ) throws(JSONError) -> [UInt8] {
    var writer = JSONWriter(options: options)
    writer.value(self)
    return try writer.finish()
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON text on one line.
  public var description: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }
}
