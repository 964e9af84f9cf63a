extension OpenAPIResponse: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      description: object.requiredString("description"),
      headers: object.map("headers"),
      content: object.map("content"),
      links: object.map("links"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("description", description)
    object.set("headers", unlessEmpty: headers)
    object.set("content", unlessEmpty: content)
    object.set("links", unlessEmpty: links)
    object.add(extensions)
  }
}
