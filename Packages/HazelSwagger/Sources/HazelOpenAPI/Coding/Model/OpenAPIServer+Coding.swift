extension OpenAPIServer: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      url: object.requiredString("url"),
      description: object.string("description"),
      variables: object.map("variables"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("url", url)
    object.set("description", description)
    object.set("variables", unlessEmpty: variables)
    object.add(extensions)
  }
}

extension OpenAPIServerVariable: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      values: object.strings("enum"),
      defaultValue: object.requiredString("default"),
      description: object.string("description"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("enum", values)
    object.set("default", defaultValue)
    object.set("description", description)
    object.add(extensions)
  }
}
