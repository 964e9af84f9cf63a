extension OpenAPIHeader: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      description: object.string("description"),
      isRequired: object.bool("required"),
      isDeprecated: object.bool("deprecated"),
      style: object.string("style"),
      explode: object.optionalBool("explode"),
      schema: object.part("schema"),
      content: object.map("content"),
      example: object.part("example"),
      examples: object.map("examples"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("description", description)
    object.set("required", isRequired)
    object.set("deprecated", isDeprecated)
    object.set("style", style)
    object.set("explode", optional: explode)
    object.set("schema", schema)
    object.set("content", unlessEmpty: content)
    object.set("example", example)
    object.set("examples", unlessEmpty: examples)
    object.add(extensions)
  }
}
