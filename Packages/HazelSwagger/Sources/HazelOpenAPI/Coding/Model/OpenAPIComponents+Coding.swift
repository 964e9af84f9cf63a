extension OpenAPIComponents: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      schemas: object.map("schemas"),
      responses: object.map("responses"),
      parameters: object.map("parameters"),
      examples: object.map("examples"),
      requestBodies: object.map("requestBodies"),
      headers: object.map("headers"),
      securitySchemes: object.map("securitySchemes"),
      links: object.map("links"),
      callbacks: object.map("callbacks"),
      pathItems: object.map("pathItems"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("schemas", unlessEmpty: schemas)
    object.set("responses", unlessEmpty: responses)
    object.set("parameters", unlessEmpty: parameters)
    object.set("examples", unlessEmpty: examples)
    object.set("requestBodies", unlessEmpty: requestBodies)
    object.set("headers", unlessEmpty: headers)
    object.set("securitySchemes", unlessEmpty: securitySchemes)
    object.set("links", unlessEmpty: links)
    object.set("callbacks", unlessEmpty: callbacks)
    object.set("pathItems", unlessEmpty: pathItems)
    object.add(extensions)
  }
}
