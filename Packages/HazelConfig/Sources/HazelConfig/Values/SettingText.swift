import HazelKernel

/// Makes JSON of the text of a setting, as its schema says what it is to be, and text of JSON.
enum SettingText {
  /// A text is none of what was asked for.
  struct Failure: Error {
    /// What it has to be: "a whole number".
    let noun: String
    let example: String?
    /// Which part of a list or dictionary it is about: "item 3".
    var part: String?
    /// What is wrong with its form; nil where it is just something else.
    var problem: String?

    init(_ schema: SettingSchema, problem: String? = nil) {
      noun = schema.noun
      example = schema.example
      self.problem = problem
    }

    func within(_ part: String) -> Failure {
      var failure = self
      failure.part = self.part.map { "\(part), \($0)" } ?? part
      return failure
    }
  }

  /// How long the text of a setting may be, in bytes.
  static let maximumLength: Int = 1 << 20
  /// How many elements a list or dictionary may have.
  static let maximumCount: Int = 10_000

  /// The JSON of a text.
  static func json(
    of text: String, as schema: SettingSchema, isNested: Bool = false
  ) throws(Failure) -> JSONValue {
    guard text.utf8.count <= maximumLength else {
      throw Failure(schema, problem: "has more than \(maximumLength) bytes")
    }
    let trimmed = Transforms.trim(text)
    if schema.isNullable, trimmed.isEmpty { return .null }
    if schema.isList || schema.isObject {
      let isJSON = trimmed.utf8.first == (schema.isList ? 0x5b : 0x7b)
      if isJSON { return try document(trimmed, schema) }
      if isNested || (schema.isObject && !schema.isDictionary) { throw Failure(schema) }
      return schema.isList ? try list(trimmed, schema) : try dictionary(trimmed, schema)
    }
    return try scalar(text, trimmed, schema)
  }

  private static func scalar(
    _ text: String, _ trimmed: String, _ schema: SettingSchema
  ) throws(Failure) -> JSONValue {
    switch schema.types {
    case ["boolean"]:
      guard let value = bool(trimmed) else { throw Failure(schema) }
      return .bool(value)
    case ["integer"], ["number"]:
      guard let number = number(trimmed) else { throw Failure(schema) }
      return .number(number)
    case []:
      // Any JSON; what is none is a text.
      do throws(JSONError) { return try JSONValue(parsing: Array(trimmed.utf8)) } catch {
        return .string(text)
      }
    default:
      let isPlain = schema["format"] == nil && schema["title"] == nil && schema.cases.isEmpty
      return .string(isPlain ? text : trimmed)
    }
  }

  /// What is true and what is false, as most programs have it.
  private static func bool(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }

  /// A number of JSON, which may have underscores between its digits.
  private static func number(_ text: String) -> JSONNumber? {
    guard text.utf8.contains(0x5f) else { return JSONNumber(text) }
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == 0x5f {
      let isBetween =
        index > 0 && index + 1 < bytes.count && isDigit(bytes[index - 1])
        && isDigit(bytes[index + 1])
      guard isBetween else { return nil }
    }
    return JSONNumber(String(decoding: bytes.filter { $0 != 0x5f }, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func document(
    _ text: String, _ schema: SettingSchema
  ) throws(Failure) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue(parsing: Array(text.utf8))
    } catch {
      throw Failure(
        schema, problem: "is no JSON (line \(error.line), column \(error.column))")
    }
  }
}
