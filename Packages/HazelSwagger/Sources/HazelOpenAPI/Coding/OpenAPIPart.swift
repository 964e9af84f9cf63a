import HazelKernel

/// What stands somewhere in a document.
///
/// Reading never stops: what is wrong is noted, and something harmless takes its place, so that all
/// problems are found at once.
protocol OpenAPIPart {
  /// Reads a value.
  init(_ value: JSONValue, at place: ReadingPlace)
  /// The value to write.
  var jsonValue: JSONValue { get }
}

/// A part that is an object of members with fixed names.
protocol OpenAPIObject: OpenAPIPart {
  /// Reads the members.
  init(from object: inout ObjectReader)
  /// Writes the members.
  func write(to object: inout ObjectWriter)
}

extension OpenAPIObject {
  init(_ value: JSONValue, at place: ReadingPlace) {
    var object = ObjectReader(value, at: place)
    self.init(from: &object)
  }

  var jsonValue: JSONValue {
    var object = ObjectWriter()
    write(to: &object)
    return object.jsonValue
  }
}

extension String: OpenAPIPart {
  init(_ value: JSONValue, at place: ReadingPlace) {
    guard let string = value.string else {
      place.report(expected: "a string", found: value)
      self = ""
      return
    }
    self = string
  }

  var jsonValue: JSONValue { .string(self) }
}

extension [String]: OpenAPIPart {
  init(_ value: JSONValue, at place: ReadingPlace) {
    guard let elements = value.array else {
      place.report(expected: "an array", found: value)
      self = []
      return
    }
    self = elements.enumerated().map { String($1, at: place.appending("\($0)")) }
  }

  var jsonValue: JSONValue { .array(map { .string($0) }) }
}

extension JSONSchema: OpenAPIPart {
  /// A schema `true` accepts everything, as `{}` does; `false` accepts nothing, as `{"not": {}}`.
  init(_ value: JSONValue, at place: ReadingPlace) {
    self.init()
    switch value {
    case .object(let object): keywords = object
    case .bool(true): break
    case .bool(false): self["not"] = .object(JSONObject())
    default: place.report(expected: "a schema: an object, true or false", found: value)
    }
  }

  var jsonValue: JSONValue { .object(keywords) }
}

extension JSONValue: OpenAPIPart {
  init(_ value: JSONValue, at place: ReadingPlace) { self = value }

  var jsonValue: JSONValue { self }
}

extension OpenAPIReferenceOr: OpenAPIPart where Value: OpenAPIPart {
  init(_ value: JSONValue, at place: ReadingPlace) {
    if value["$ref"] != nil {
      self = .reference(OpenAPIReference(value, at: place))
    } else {
      self = .value(Value(value, at: place))
    }
  }

  var jsonValue: JSONValue {
    switch self {
    case .reference(let reference): reference.jsonValue
    case .value(let value): value.jsonValue
    }
  }
}

extension OpenAPIReference: OpenAPIObject {
  init(from object: inout ObjectReader) {
    self.init(
      object.requiredString("$ref"), summary: object.string("summary"),
      description: object.string("description"))
  }

  func write(to object: inout ObjectWriter) {
    object.set("$ref", reference)
    object.set("summary", summary)
    object.set("description", description)
  }
}
