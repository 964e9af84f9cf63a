extension OpenAPILink: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      operationReference: object.string("operationRef"),
      operationID: object.string("operationId"),
      parameters: object.object("parameters"),
      requestBody: object.part("requestBody"),
      description: object.string("description"),
      server: object.part("server"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("operationRef", operationReference)
    object.set("operationId", operationID)
    object.set("parameters", unlessEmpty: parameters)
    object.set("requestBody", requestBody)
    object.set("description", description)
    object.set("server", server)
    object.add(extensions)
  }
}
