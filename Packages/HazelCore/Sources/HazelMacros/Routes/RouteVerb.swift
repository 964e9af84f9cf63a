/// An attribute that makes a method answer requests.
struct RouteVerb {
  /// The expression of the HTTP method; nil for all methods.
  let method: String
  /// Whether requests of the method carry content.
  let hasBody: Bool
  /// Whether the result is a stream of events.
  var isEvents = false

  /// The verb of an attribute; nil for any other attribute.
  init?(_ attribute: String) {
    switch attribute {
    case "Get": self.init(method: "HazelCore.HTTPMethod.get", hasBody: false)
    case "Head": self.init(method: "HazelCore.HTTPMethod.head", hasBody: false)
    case "Options": self.init(method: "HazelCore.HTTPMethod.options", hasBody: false)
    case "Sse": self.init(method: "HazelCore.HTTPMethod.get", hasBody: false, isEvents: true)
    case "Post": self.init(method: "HazelCore.HTTPMethod.post", hasBody: true)
    case "Put": self.init(method: "HazelCore.HTTPMethod.put", hasBody: true)
    case "Patch": self.init(method: "HazelCore.HTTPMethod.patch", hasBody: true)
    case "Delete": self.init(method: "HazelCore.HTTPMethod.delete", hasBody: true)
    case "All": self.init(method: "nil", hasBody: true)
    default: return nil
    }
  }

  private init(method: String, hasBody: Bool, isEvents: Bool = false) {
    self.method = method
    self.hasBody = hasBody
    self.isEvents = isEvents
  }
}
