extension OpenAPIRequestBody: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      description: object.string("description"),
      content: object.map("content"),
      isRequired: object.bool("required"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("description", description)
    object.set("content", content)
    object.set("required", isRequired)
    object.add(extensions)
  }
}
