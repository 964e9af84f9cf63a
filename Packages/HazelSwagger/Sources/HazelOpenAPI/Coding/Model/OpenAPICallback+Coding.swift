import HazelKernel

extension OpenAPICallback: OpenAPIPart {
  init(_ value: JSONValue, at place: ReadingPlace) {
    let map = ExtensibleMap<OpenAPIPathItem>(value, at: place)
    self.init(paths: map.map, extensions: map.extensions)
  }

  var jsonValue: JSONValue { ExtensibleMap(paths, extensions).jsonValue }
}
