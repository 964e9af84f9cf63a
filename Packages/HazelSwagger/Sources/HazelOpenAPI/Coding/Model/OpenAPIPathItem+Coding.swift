extension OpenAPIPathItem: OpenAPIObject {
  init(from object: inout ObjectReader) {
    var operations = OpenAPIMap<OpenAPIOperation>()
    // In the order in which they are written.
    for name in object.names where OpenAPIMethod(rawValue: name) != nil {
      operations[name] = object.part(name)
    }
    self.init(
      reference: object.string("$ref"),
      summary: object.string("summary"),
      description: object.string("description"),
      operations: operations,
      servers: object.list("servers"),
      parameters: object.list("parameters"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("$ref", reference)
    object.set("summary", summary)
    object.set("description", description)
    object.set("servers", unlessEmpty: servers)
    object.set("parameters", unlessEmpty: parameters)
    for operation in operations { object.set(operation.name, operation.value) }
    object.add(extensions)
  }
}
