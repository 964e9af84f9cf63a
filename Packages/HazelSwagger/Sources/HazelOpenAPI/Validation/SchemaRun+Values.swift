import HazelKernel

extension SchemaRun {
  /// `type`, `enum`, `const`.
  mutating func checkValue(_ value: JSONValue, _ keywords: JSONObject) {
    if let type = keywords["type"] {
      let names = type.array?.compactMap(\.string) ?? type.string.map { [$0] } ?? []
      if !names.isEmpty && !names.contains(where: { Self.is(value, of: $0) }) {
        let wanted = names.joined(separator: " or ")
        fail("type", "expected \(wanted), found \(Self.name(of: value))")
      }
    }
    if let values = keywords["enum"]?.array, !values.contains(where: { value.equals($0) }) {
      fail("enum", "this is none of the \(values.count) values that are allowed")
    }
    if let constant = keywords["const"], !value.equals(constant) {
      fail("const", "this is not the one value that is allowed")
    }
  }

  private static func `is`(_ value: JSONValue, of type: String) -> Bool {
    switch value {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    case .number(let number):
      type == "number" || type == "integer" && ExactNumber(number).isInteger
    }
  }

  private static func name(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    case .number(let number): ExactNumber(number).isInteger ? "integer" : "number"
    }
  }

  mutating func checkNumber(_ number: JSONNumber, _ keywords: JSONObject) {
    let value = ExactNumber(number)
    if let bound = keywords["minimum"]?.number, value < ExactNumber(bound) {
      fail("minimum", "the number is less than \(bound.text)")
    }
    if let bound = keywords["maximum"]?.number, ExactNumber(bound) < value {
      fail("maximum", "the number is greater than \(bound.text)")
    }
    if let bound = keywords["exclusiveMinimum"]?.number, !(ExactNumber(bound) < value) {
      fail("exclusiveMinimum", "the number is not greater than \(bound.text)")
    }
    if let bound = keywords["exclusiveMaximum"]?.number, !(value < ExactNumber(bound)) {
      fail("exclusiveMaximum", "the number is not less than \(bound.text)")
    }
    if let factor = keywords["multipleOf"]?.number,
      value.isMultiple(of: ExactNumber(factor)) == false
    {
      fail("multipleOf", "the number is no multiple of \(factor.text)")
    }
    guard options.checksFormats, let format = keywords["format"]?.string else { return }
    let fits =
      switch format {
      case "int32": !value.isInteger || number.int(as: Int32.self) != nil
      case "int64": !value.isInteger || number.int(as: Int64.self) != nil
      case "uint64": !value.isInteger || number.int(as: UInt64.self) != nil
      default: true
      }
    if !fits { fail("format", "the number does not fit into \(format)") }
  }

  mutating func checkString(_ string: String, _ keywords: JSONObject) {
    let least = keywords["minLength"]?.count
    let most = keywords["maxLength"]?.count
    if least != nil || most != nil {
      let length = string.unicodeScalars.count
      if let least, length < least {
        fail("minLength", "has \(length) characters, at least \(least) are needed")
      }
      if let most, length > most {
        fail("maxLength", "has \(length) characters, \(most) are allowed")
      }
    }
    if let pattern = keywords["pattern"]?.string, !patterns.matches(string, pattern) {
      fail("pattern", "the text does not match \(pattern)")
    }
    if options.checksFormats, let format = keywords["format"]?.string,
      !SchemaFormat.accepts(string, format)
    {
      fail("format", "the text is not of the format \(format)")
    }
  }
}

extension JSONValue {
  /// A number that counts something: a whole one from zero.
  var count: Int? {
    guard let number, ExactNumber(number).isInteger, let count = number.int() else { return nil }
    return count >= 0 ? count : nil
  }

  /// Compares values as JSON Schema does: the order of members does not count.
  func equals(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      return ExactNumber(left) == ExactNumber(right)
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
    case (.object(let left), .object(let right)):
      return left.count == right.count
        && left.members.allSatisfy { member in
          right[member.name].map { member.value.equals($0) } ?? false
        }
    default:
      return self == other
    }
  }
}
