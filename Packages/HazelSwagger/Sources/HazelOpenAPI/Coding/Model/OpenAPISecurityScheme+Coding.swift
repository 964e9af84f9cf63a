extension OpenAPISecurityScheme: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      kind: Kind(from: &object),
      description: object.string("description"),
      extensions: object.rest)
  }

  func write(to object: inout ObjectWriter) {
    switch kind {
    case .apiKey(let name, let location):
      object.set("type", "apiKey")
      object.set("name", name)
      object.set("in", location.rawValue)
    case .http(let scheme, let bearerFormat):
      object.set("type", "http")
      object.set("scheme", scheme)
      object.set("bearerFormat", bearerFormat)
    case .mutualTLS:
      object.set("type", "mutualTLS")
    case .oauth2(let flows):
      object.set("type", "oauth2")
      object.set("flows", flows)
    case .openIDConnect(let url):
      object.set("type", "openIdConnect")
      object.set("openIdConnectUrl", url)
    }
    object.set("description", description)
    object.add(extensions)
  }
}

extension OpenAPISecurityScheme.Kind {
  /// Reads the member `type` and those that it needs.
  init(from object: inout ObjectReader) {
    self = .mutualTLS
    guard let type = object.string("type") else {
      object.missing("type")
      return
    }
    switch type {
    case "apiKey":
      self = .apiKey(
        name: object.requiredString("name"), location: OpenAPIParameter.Location(from: &object))
    case "http":
      self = .http(
        scheme: object.requiredString("scheme"), bearerFormat: object.string("bearerFormat"))
    case "mutualTLS":
      break
    case "oauth2":
      guard let flows: OpenAPIOAuthFlows = object.part("flows") else {
        object.missing("flows")
        return
      }
      self = .oauth2(flows)
    case "openIdConnect":
      self = .openIDConnect(url: object.requiredString("openIdConnectUrl"))
    default:
      object.place.appending("type").report(
        "HZ514", "there is no type \"\(type)\" of schemes",
        hint: "write one of apiKey, http, mutualTLS, oauth2, openIdConnect")
    }
  }
}
