public import FoundationEssentials
public import HazelKernel

extension Data: JSONEncodable, JSONDecodable, JSONSchemaProviding {
  /// Writes base64.
  public func writeJSON(to writer: inout JSONWriter) { writer.string(base64EncodedString()) }

  /// Reads base64 with padding.
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Data? {
    guard let text = try String.readJSON(from: &reader) else { return nil }
    let mark = reader.violations.count
    FieldRules.base64(text, into: &reader.violations)
    guard reader.violations.count == mark else { return nil }
    if let data = Data(base64Encoded: text) { return data }
    reader.violations.add(code: "base64")
    return nil
  }

  /// A string in base64.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "string")
    schema["contentEncoding"] = "base64"
    schema["pattern"] = .string(
      "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$")
    return schema
  }
}
