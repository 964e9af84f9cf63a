public import HazelKernel

extension OpenAPIDocument {
  /// Changes every schema of the document with all schemas in it, those inside first.
  ///
  /// - Parameter change: gets each schema that is an object, with its place as a JSON pointer.
  public mutating func changeSchemas(_ change: (inout JSONSchema, _ pointer: String) -> Void) {
    paths.changeEach(at: "/paths") { $0.changeSchemas(at: $1, change) }
    webhooks.changeEach(at: "/webhooks") { $0.changeSchemas(at: $1, change) }
    components.changeSchemas(at: "/components", change)
  }
}

/// What gets a schema with its place.
typealias SchemaChange = (inout JSONSchema, _ pointer: String) -> Void

extension OpenAPIMap {
  /// Changes every value that stands here itself, with its place.
  mutating func changeValues<Part>(
    at pointer: String, _ change: (inout Part, String) -> Void
  ) where Value == OpenAPIReferenceOr<Part> {
    changeEach(at: pointer) { element, place in
      guard case .value(var part) = element else { return }
      change(&part, place)
      element = .value(part)
    }
  }
}

extension OpenAPIComponents {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    schemas.changeEach(at: pointer + "/schemas") { $0.changeAll(at: $1, change) }
    responses.changeValues(at: pointer + "/responses") { $0.changeSchemas(at: $1, change) }
    parameters.changeValues(at: pointer + "/parameters") { $0.changeSchemas(at: $1, change) }
    requestBodies.changeValues(at: pointer + "/requestBodies") {
      $0.content.changeSchemas(at: $1 + "/content", change)
    }
    headers.changeValues(at: pointer + "/headers") { $0.changeSchemas(at: $1, change) }
    callbacks.changeValues(at: pointer + "/callbacks") { $0.changeSchemas(at: $1, change) }
    pathItems.changeEach(at: pointer + "/pathItems") { $0.changeSchemas(at: $1, change) }
  }
}

extension OpenAPIPathItem {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    parameters.changeSchemas(at: pointer + "/parameters", change)
    operations.changeEach(at: pointer) { $0.changeSchemas(at: $1, change) }
  }
}

extension OpenAPIOperation {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    parameters.changeSchemas(at: pointer + "/parameters", change)
    if case .value(var body) = requestBody {
      body.content.changeSchemas(at: pointer + "/requestBody/content", change)
      requestBody = .value(body)
    }
    responses.changeValues(at: pointer + "/responses") { $0.changeSchemas(at: $1, change) }
    callbacks.changeValues(at: pointer + "/callbacks") { $0.changeSchemas(at: $1, change) }
  }
}

extension [OpenAPIReferenceOr<OpenAPIParameter>] {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    for index in indices {
      guard case .value(var parameter) = self[index] else { continue }
      parameter.changeSchemas(at: "\(pointer)/\(index)", change)
      self[index] = .value(parameter)
    }
  }
}

extension OpenAPIParameter {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    schema?.changeAll(at: pointer + "/schema", change)
    content.changeSchemas(at: pointer + "/content", change)
  }
}

extension OpenAPIHeader {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    schema?.changeAll(at: pointer + "/schema", change)
    content.changeSchemas(at: pointer + "/content", change)
  }
}

extension OpenAPIMap<OpenAPIMediaType> {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    changeEach(at: pointer) { media, place in
      media.schema?.changeAll(at: place + "/schema", change)
      media.encoding.changeEach(at: place + "/encoding") { encoding, place in
        encoding.headers.changeValues(at: place + "/headers") { $0.changeSchemas(at: $1, change) }
      }
    }
  }
}

extension OpenAPIResponse {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    headers.changeValues(at: pointer + "/headers") { $0.changeSchemas(at: $1, change) }
    content.changeSchemas(at: pointer + "/content", change)
  }
}

extension OpenAPICallback {
  mutating func changeSchemas(at pointer: String, _ change: SchemaChange) {
    paths.changeEach(at: pointer) { $0.changeSchemas(at: $1, change) }
  }
}
