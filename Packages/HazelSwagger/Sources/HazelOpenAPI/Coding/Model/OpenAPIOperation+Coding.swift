import HazelKernel

extension OpenAPIOperation: OpenAPIObject {
  init(from object: inout ObjectReader) {
    let responses: ExtensibleMap<OpenAPIReferenceOr<OpenAPIResponse>> =
      object.part("responses") ?? ExtensibleMap()
    self.init(
      tags: object.strings("tags") ?? [],
      summary: object.string("summary"),
      description: object.string("description"),
      externalDocumentation: object.part("externalDocs"),
      operationID: object.string("operationId"),
      parameters: object.list("parameters"),
      requestBody: object.part("requestBody"),
      responses: responses.map,
      callbacks: object.map("callbacks"),
      isDeprecated: object.bool("deprecated"),
      security: object.optionalList("security"),
      servers: object.list("servers"),
      responseExtensions: responses.extensions,
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    object.set("tags", unlessEmpty: tags)
    object.set("summary", summary)
    object.set("description", description)
    object.set("externalDocs", externalDocumentation)
    object.set("operationId", operationID)
    object.set("parameters", unlessEmpty: parameters)
    object.set("requestBody", requestBody)
    if !responses.isEmpty || responseExtensions.count > 0 {
      object.set("responses", ExtensibleMap(responses, responseExtensions))
    }
    object.set("callbacks", unlessEmpty: callbacks)
    object.set("deprecated", isDeprecated)
    object.set("security", list: security)
    object.set("servers", unlessEmpty: servers)
    object.add(extensions)
  }
}
