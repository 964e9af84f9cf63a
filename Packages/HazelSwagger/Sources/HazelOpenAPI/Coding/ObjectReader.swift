import HazelKernel

/// Reads the members of an object; what nobody asked for stays as extensions.
struct ObjectReader {
  let place: ReadingPlace
  private var members: [JSONObject.Member]
  /// Whether this is no object at all, so that missing members need not be named too.
  private let isBroken: Bool

  init(_ value: JSONValue, at place: ReadingPlace) {
    self.place = place
    members = value.object?.members ?? []
    isBroken = value.object == nil
    if isBroken { place.report(expected: "an object", found: value) }
  }

  /// Takes a member out.
  mutating func take(_ name: String) -> JSONValue? {
    guard let index = members.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) })
    else { return nil }
    return members.remove(at: index).value
  }

  /// The members that nobody took.
  var rest: JSONObject { JSONObject(members) }

  /// The names of the members that nobody took.
  var names: [String] { members.map(\.name) }

  func missing(_ name: String) {
    guard !isBroken else { return }
    place.report("HZ512", "`\(name)` is missing", hint: "add `\(name)`")
  }
}

extension ObjectReader {
  mutating func part<Part: OpenAPIPart>(_ name: String, as type: Part.Type = Part.self) -> Part? {
    take(name).map { Part($0, at: place.appending(name)) }
  }

  mutating func string(_ name: String) -> String? { part(name) }

  mutating func requiredString(_ name: String) -> String {
    if let string = string(name) { return string }
    missing(name)
    return ""
  }

  mutating func strings(_ name: String) -> [String]? { part(name) }

  mutating func optionalBool(_ name: String) -> Bool? {
    guard let value = take(name) else { return nil }
    guard let bool = value.bool else {
      place.appending(name).report(expected: "true or false", found: value)
      return nil
    }
    return bool
  }

  mutating func bool(_ name: String) -> Bool { optionalBool(name) ?? false }

  mutating func object(_ name: String) -> JSONObject {
    guard let value = take(name) else { return JSONObject() }
    guard let object = value.object else {
      place.appending(name).report(expected: "an object", found: value)
      return JSONObject()
    }
    return object
  }

  mutating func optionalList<Part: OpenAPIPart>(_ name: String) -> [Part]? {
    guard let value = take(name) else { return nil }
    let place = place.appending(name)
    guard let elements = value.array else {
      place.report(expected: "an array", found: value)
      return nil
    }
    return elements.enumerated().map { Part($1, at: place.appending("\($0)")) }
  }

  mutating func list<Part: OpenAPIPart>(_ name: String) -> [Part] { optionalList(name) ?? [] }

  mutating func optionalMap<Part: OpenAPIPart>(
    _ name: String
  ) -> OpenAPIMap<Part>? where Part: Sendable & Equatable {
    take(name).map { OpenAPIMap($0, at: place.appending(name)) }
  }

  mutating func map<Part: OpenAPIPart>(
    _ name: String
  ) -> OpenAPIMap<Part> where Part: Sendable & Equatable {
    optionalMap(name) ?? OpenAPIMap()
  }
}

extension OpenAPIMap: OpenAPIPart where Value: OpenAPIPart {
  init(_ value: JSONValue, at place: ReadingPlace) {
    self.init()
    guard let object = value.object else {
      place.report(expected: "an object", found: value)
      return
    }
    for member in object.members {
      append(member.name, Value(member.value, at: place.appending(member.name)))
    }
  }

  var jsonValue: JSONValue {
    .object(JSONObject(map { JSONObject.Member(name: $0.name, value: $0.value.jsonValue) }))
  }
}
