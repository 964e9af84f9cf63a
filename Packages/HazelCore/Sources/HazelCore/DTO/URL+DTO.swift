public import FoundationEssentials
public import HazelKernel

extension URL: JSONEncodable, JSONDecodable, JSONSchemaProviding {
  /// Writes the absolute form.
  public func writeJSON(to writer: inout JSONWriter) { writer.string(absoluteString) }

  /// Reads an absolute URL, or whatever else Foundation takes for a URL with a scheme.
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> URL? {
    guard let text = try String.readJSON(from: &reader) else { return nil }
    if let url = URL(string: text), url.scheme != nil { return url }
    reader.violations.add(code: "url")
    return nil
  }

  /// A string of the format `uri`.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "string")
    schema["format"] = "uri"
    return schema
  }
}
