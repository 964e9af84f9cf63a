extension OpenAPITag: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      name: object.requiredString("name"),
      description: object.string("description"),
      externalDocumentation: object.part("externalDocs"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("name", name)
    object.set("description", description)
    object.set("externalDocs", externalDocumentation)
    object.add(extensions)
  }
}

extension OpenAPIExternalDocumentation: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      url: object.requiredString("url"),
      description: object.string("description"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("url", url)
    object.set("description", description)
    object.add(extensions)
  }
}
