import HazelKernel

/// A map whose names are free, but for those of extensions (`x-…`), which stand beside.
struct ExtensibleMap<Value: OpenAPIPart & Sendable & Equatable>: OpenAPIPart {
  var map = OpenAPIMap<Value>()
  var extensions = JSONObject()

  init() {}

  init(_ map: OpenAPIMap<Value>, _ extensions: JSONObject) {
    self.map = map
    self.extensions = extensions
  }

  init(_ value: JSONValue, at place: ReadingPlace) {
    guard let object = value.object else {
      place.report(expected: "an object", found: value)
      return
    }
    for member in object.members {
      if member.name.hasPrefix("x-") {
        extensions[member.name] = member.value
      } else {
        map.append(member.name, Value(member.value, at: place.appending(member.name)))
      }
    }
  }

  var jsonValue: JSONValue {
    guard let object = map.jsonValue.object else { return .null }
    return .object(JSONObject(object.members + extensions.members))
  }
}
