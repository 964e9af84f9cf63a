import HazelKernel

extension OpenAPIDocument: OpenAPIObject {
  init(from object: inout ObjectReader) {
    let openapi = Self.version(from: &object)
    let info: OpenAPIInfo? = object.part("info")
    if info == nil { object.missing("info") }
    let paths: ExtensibleMap<OpenAPIPathItem> = object.part("paths") ?? ExtensibleMap()
    for name in paths.map.names where !name.hasPrefix("/") {
      object.place.appending("paths").appending(name).report(
        "HZ514", "a path begins with a slash", hint: "write \"/\(name)\"")
    }
    self.init(
      openapi: openapi,
      info: info ?? OpenAPIInfo(title: "", version: ""),
      jsonSchemaDialect: object.string("jsonSchemaDialect"),
      servers: object.list("servers"),
      paths: paths.map,
      webhooks: object.map("webhooks"),
      components: object.part("components") ?? OpenAPIComponents(),
      security: object.optionalList("security"),
      tags: object.list("tags"),
      externalDocumentation: object.part("externalDocs"),
      pathExtensions: paths.extensions,
      extensions: object.rest)
  }

  private static func version(from object: inout ObjectReader) -> String {
    guard let version = object.string("openapi") else {
      if let old = object.take("swagger")?.string {
        object.place.report(
          "HZ515", "this is Swagger \(old), which is not read",
          hint: "convert it to OpenAPI 3.0 or 3.1 first")
      } else {
        object.missing("openapi")
      }
      return ""
    }
    if !version.hasPrefix("3.0.") && !version.hasPrefix("3.1.") {
      object.place.appending("openapi").report(
        "HZ515", "the version \"\(version)\" of OpenAPI is not read",
        hint: "write the document for 3.0 or 3.1, with all three numbers: \"3.1.1\"")
    }
    return version
  }

  func write(to object: inout ObjectWriter) {
    object.set("openapi", openapi)
    object.set("info", info)
    object.set("jsonSchemaDialect", jsonSchemaDialect)
    object.set("servers", unlessEmpty: servers)
    object.set("paths", ExtensibleMap(paths, pathExtensions))
    object.set("webhooks", unlessEmpty: webhooks)
    if components != OpenAPIComponents() { object.set("components", components) }
    object.set("security", list: security)
    object.set("tags", unlessEmpty: tags)
    object.set("externalDocs", externalDocumentation)
    object.add(extensions)
  }
}
