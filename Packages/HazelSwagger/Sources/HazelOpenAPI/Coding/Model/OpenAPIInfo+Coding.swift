extension OpenAPIInfo: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      title: object.requiredString("title"),
      summary: object.string("summary"),
      description: object.string("description"),
      termsOfService: object.string("termsOfService"),
      contact: object.part("contact"),
      license: object.part("license"),
      version: object.requiredString("version"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("title", title)
    object.set("summary", summary)
    object.set("description", description)
    object.set("termsOfService", termsOfService)
    object.set("contact", contact)
    object.set("license", license)
    object.set("version", version)
    object.add(extensions)
  }
}

extension OpenAPIContact: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      name: object.string("name"),
      url: object.string("url"),
      email: object.string("email"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("name", name)
    object.set("url", url)
    object.set("email", email)
    object.add(extensions)
  }
}

extension OpenAPILicense: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      name: object.requiredString("name"),
      identifier: object.string("identifier"),
      url: object.string("url"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("name", name)
    object.set("identifier", identifier)
    object.set("url", url)
    object.add(extensions)
  }
}
