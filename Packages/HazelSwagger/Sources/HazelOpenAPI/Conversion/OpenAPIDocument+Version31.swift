import HazelKernel

extension OpenAPIDocument {
  /// The document for OpenAPI 3.1, with schemas of JSON Schema 2020-12; nothing is lost.
  ///
  /// - Returns: the document itself where it is for 3.1 already.
  public func convertedTo31() -> OpenAPIDocument {
    guard openapi.hasPrefix("3.0.") else { return self }
    var document = self
    document.openapi = Self.currentVersion
    document.changeSchemas { schema, _ in schema.convertFrom30() }
    if case .object(let webhooks)? = extensions["x-webhooks"], document.webhooks.isEmpty {
      let problems = ProblemList(limit: 1)
      let map = OpenAPIMap<OpenAPIPathItem>(
        .object(webhooks), at: ReadingPlace(pointer: "", problems: problems))
      if problems.problems.isEmpty {
        document.webhooks = map
        document.extensions["x-webhooks"] = nil
      }
    }
    return document
  }
}

extension JSONSchema {
  /// Writes a schema of OpenAPI 3.0 as one of JSON Schema 2020-12.
  fileprivate mutating func convertFrom30() {
    // In 3.0 everything beside a reference is ignored.
    if let reference = self["$ref"] {
      self = JSONSchema()
      self["$ref"] = reference
      return
    }
    for (keyword, exclusive) in [
      ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"),
    ] {
      guard let flag = self[exclusive]?.bool else { continue }
      self[exclusive] = flag ? self[keyword] : nil
      if flag { self[keyword] = nil }
    }
    if let example = self["example"], self["examples"] == nil {
      self["example"] = nil
      self["examples"] = [example]
    }
    switch self["format"]?.string {
    case "byte" where self["type"]?.string == "string":
      self["format"] = nil
      self["contentEncoding"] = "base64"
    case "binary" where self["type"]?.string == "string":
      self["type"] = nil
      self["format"] = nil
      self["contentMediaType"] = "application/octet-stream"
    default: break
    }
    let isNullable = self["nullable"]?.bool == true
    self["nullable"] = nil
    guard isNullable else { return }
    if let all = self["allOf"]?.array, self["type"] == nil, keywords.count == 1, all.count == 1 {
      self["allOf"] = nil
      self["anyOf"] = [all[0], ["type": "null"]]
    } else if self["enum"] == [.null] {
      self["enum"] = nil
      self["type"] = "null"
    } else {
      self = nullable()
    }
  }
}
