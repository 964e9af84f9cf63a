public import HazelKernel

/// A type of settings that is written as one text: the way to conversions of one's own.
///
/// ```swift
/// struct Shelf: SettingValue {
///   let row: Int
///   init?(settingText text: String) {
///     guard text.hasPrefix("row-"), let row = Int(text.dropFirst(4)) else { return nil }
///     self.row = row
///   }
///   var settingText: String { "row-\(row)" }
///   static var expectation: SettingExpectation { SettingExpectation("a shelf", example: "row-3") }
/// }
/// ```
///
/// Enums with raw values are marked `@DTO` instead.
public protocol SettingValue: JSONEncodable, JSONDecodable, JSONSchemaProviding, Sendable {
  /// Reads a value; nil where the text is none.
  init?(settingText: String)
  /// The value as it is written in settings.
  var settingText: String { get }
  /// What is said of a text that is no such value.
  static var expectation: SettingExpectation { get }
}

/// What a text has to be.
public struct SettingExpectation: Sendable {
  /// A noun with its article: "a duration".
  public let noun: String
  /// A text that is one: "30s".
  public let example: String

  /// Makes an expectation.
  public init(_ noun: String, example: String) {
    self.noun = noun
    self.example = example
  }
}

extension SettingValue {
  /// Reads a string.
  public static func readJSON(from reader: inout ValidatingReader) throws(JSONError) -> Self? {
    guard let text = try String.readJSON(from: &reader) else { return nil }
    if let value = Self(settingText: text) { return value }
    refuse(into: &reader.violations)
    return nil
  }

  /// Writes a string.
  public func writeJSON(to writer: inout JSONWriter) { writer.string(settingText) }

  /// A string with the example, named after what is expected.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "string")
    schema["title"] = .string(expectation.noun)
    schema["examples"] = .array([.string(expectation.example)])
    return schema
  }

  static func refuse(into violations: inout Violations) {
    violations.add(
      code: "invalid_value",
      message: "must be \(expectation.noun), such as \(expectation.example)")
  }
}
