import HazelKernel

extension OpenAPISecurityRequirement: OpenAPIPart {
  init(_ value: JSONValue, at place: ReadingPlace) {
    self.init(OpenAPIMap(value, at: place))
  }

  var jsonValue: JSONValue { schemes.jsonValue }
}
