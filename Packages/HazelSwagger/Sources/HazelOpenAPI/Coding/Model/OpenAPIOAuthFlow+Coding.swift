extension OpenAPIOAuthFlows: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      implicit: object.part("implicit"),
      password: object.part("password"),
      clientCredentials: object.part("clientCredentials"),
      authorizationCode: object.part("authorizationCode"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("implicit", implicit)
    object.set("password", password)
    object.set("clientCredentials", clientCredentials)
    object.set("authorizationCode", authorizationCode)
    object.add(extensions)
  }
}

extension OpenAPIOAuthFlow: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      authorizationURL: object.string("authorizationUrl"),
      tokenURL: object.string("tokenUrl"),
      refreshURL: object.string("refreshUrl"),
      scopes: object.map("scopes"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("authorizationUrl", authorizationURL)
    object.set("tokenUrl", tokenURL)
    object.set("refreshUrl", refreshURL)
    object.set("scopes", scopes)
    object.add(extensions)
  }
}
