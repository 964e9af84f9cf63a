import HazelKernel

/// The schema of a multipart form: its parts hold bytes as they are, which JSON can not
/// (OpenAPI 3.1.1, section 4.8.14.4).
enum MultipartSchema {
  /// The schema of a type as the content of a multipart form.
  static func of(
    _ type: any JSONSchemaProviding.Type, _ schemas: inout SchemaCollector
  ) -> JSONSchema {
    var schema = schemas.schema(.input) { type.inlineJSONSchema(in: &$0) }
    var properties = schema["properties"]?.object ?? JSONObject()
    for member in properties.members { properties[member.name] = part(member.value) }
    schema["properties"] = .object(properties)
    return schema
  }

  /// The schema of a part: that of a file for bytes, and the same for all else.
  private static func part(_ value: JSONValue) -> JSONValue {
    if isBytes(value) {
      var file = JSONSchema(type: "string")
      file["contentMediaType"] = "application/octet-stream"
      if let text = value["description"] { file["description"] = text }
      return file.value
    }
    // Several files under one name.
    guard let items = value["items"], isBytes(items) else { return value }
    var files = JSONSchema(value)
    files["items"] = part(items)
    return files.value
  }

  private static func isBytes(_ value: JSONValue) -> Bool {
    if value["contentEncoding"]?.string == "base64" { return true }
    let items = value["items"]
    return items?["type"]?.string == "integer" && items?["minimum"]?.int == 0
      && items?["maximum"]?.int == 255
  }
}
