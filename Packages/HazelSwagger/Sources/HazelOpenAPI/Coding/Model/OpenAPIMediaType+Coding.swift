extension OpenAPIMediaType: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      schema: object.part("schema"),
      example: object.part("example"),
      examples: object.map("examples"),
      encoding: object.map("encoding"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("schema", schema)
    object.set("example", example)
    object.set("examples", unlessEmpty: examples)
    object.set("encoding", unlessEmpty: encoding)
    object.add(extensions)
  }
}

extension OpenAPIEncoding: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      contentType: object.string("contentType"),
      headers: object.map("headers"),
      style: object.string("style"),
      explode: object.optionalBool("explode"),
      allowsReserved: object.bool("allowReserved"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("contentType", contentType)
    object.set("headers", unlessEmpty: headers)
    object.set("style", style)
    object.set("explode", optional: explode)
    object.set("allowReserved", allowsReserved)
    object.add(extensions)
  }
}
