extension OpenAPIParameter: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      name: object.requiredString("name"),
      location: Location(from: &object),
      description: object.string("description"),
      isRequired: object.bool("required"),
      isDeprecated: object.bool("deprecated"),
      allowsEmptyValue: object.bool("allowEmptyValue"),
      style: object.string("style"),
      explode: object.optionalBool("explode"),
      allowsReserved: object.bool("allowReserved"),
      schema: object.part("schema"),
      content: object.map("content"),
      example: object.part("example"),
      examples: object.map("examples"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("name", name)
    object.set("in", location.rawValue)
    object.set("description", description)
    object.set("required", isRequired)
    object.set("deprecated", isDeprecated)
    object.set("allowEmptyValue", allowsEmptyValue)
    object.set("style", style)
    object.set("explode", optional: explode)
    object.set("allowReserved", allowsReserved)
    object.set("schema", schema)
    object.set("content", unlessEmpty: content)
    object.set("example", example)
    object.set("examples", unlessEmpty: examples)
    object.add(extensions)
  }
}

extension OpenAPIParameter.Location {
  /// Reads the member `in`.
  init(from object: inout ObjectReader) {
    self = .query
    guard let name = object.string("in") else {
      object.missing("in")
      return
    }
    guard let location = Self(rawValue: name) else {
      let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
      object.place.appending("in").report(
        "HZ514", "there is no place \"\(name)\"", hint: "write one of \(names)")
      return
    }
    self = location
  }
}
