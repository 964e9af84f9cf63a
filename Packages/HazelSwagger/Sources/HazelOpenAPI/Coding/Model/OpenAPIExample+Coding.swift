extension OpenAPIExample: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      summary: object.string("summary"),
      description: object.string("description"),
      value: object.part("value"),
      externalValue: object.string("externalValue"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("summary", summary)
    object.set("description", description)
    object.set("value", value)
    object.set("externalValue", externalValue)
    object.add(extensions)
  }
}
