import HazelKernel

extension OpenAPIDocument {
  /// The document for OpenAPI 3.0.3, for programs that do not know 3.1.
  ///
  /// `null` becomes `nullable`, `const` an `enum` of one, what stands beside a reference goes to
  /// `allOf`, webhooks to `x-webhooks`, and so on. What 3.0 can not say is left out, so that the
  /// document accepts more rather than less, and listed as a warning.
  ///
  /// - Returns: the document, and what was lost.
  public func convertedTo30() -> OpenAPIConversion {
    guard !openapi.hasPrefix("3.0.") else {
      return OpenAPIConversion(document: self, warnings: [])
    }
    let warnings = ProblemList(limit: .max)
    var document = self
    document.openapi = "3.0.3"
    document.jsonSchemaDialect = nil
    document.changeSchemas { schema, pointer in
      SchemaConversion30(warnings: warnings, pointer: pointer).convert(&schema)
    }
    let place = ReadingPlace(pointer: "", problems: warnings)
    document.info.convertTo30(at: place.appending("info"))
    document.inlinePathItems(at: place)
    let removed = document.components.removeCertificates(at: place.appending("components"))
    document.security?.convertTo30(without: removed)
    document.changeOperations { $0.convertTo30(without: removed) }
    document.components.convertTo30(at: place.appending("components"))
    if !document.webhooks.isEmpty {
      place.appending("webhooks").report(
        "HZ516", "OpenAPI 3.0 knows no webhooks; they stand under `x-webhooks`",
        hint: "read the document for 3.1 where they are needed")
      document.extensions["x-webhooks"] = document.webhooks.jsonValue
      document.webhooks = [:]
    }
    return OpenAPIConversion(document: document, warnings: warnings.problems)
  }

  /// Puts in what paths refer to, since 3.0 has no components for it.
  private mutating func inlinePathItems(at place: ReadingPlace) {
    let components = components.pathItems
    for kind in [\OpenAPIDocument.paths, \OpenAPIDocument.webhooks] {
      self[keyPath: kind].changeEach(at: "") { item, _ in
        let prefix = "#/components/pathItems/"
        guard let reference = item.reference, reference.hasPrefix(prefix),
          let pointer = DocumentPointer.pointer(inFragment: reference),
          let name = JSONPointer.tokens(of: pointer)?.last, let other = components[name]
        else { return }
        item.reference = other.reference
        for operation in other.operations where item.operations[operation.name] == nil {
          item.operations[operation.name] = operation.value
        }
        item.parameters += other.parameters
        item.summary = item.summary ?? other.summary
        item.description = item.description ?? other.description
        if item.servers.isEmpty { item.servers = other.servers }
      }
    }
    self.components.pathItems = [:]
  }
}

extension OpenAPIInfo {
  fileprivate mutating func convertTo30(at place: ReadingPlace) {
    if let text = summary {
      // Nothing is lost: the short text goes in front of the long one.
      description = description.map { text + "\n\n" + $0 } ?? text
      summary = nil
    }
    guard let identifier = license?.identifier else { return }
    license?.identifier = nil
    if license?.url == nil { license?.url = "https://spdx.org/licenses/\(identifier).html" }
  }
}

extension OpenAPIComponents {
  /// Removes the schemes of certificates, which 3.0 does not know, and says which ones.
  fileprivate mutating func removeCertificates(at place: ReadingPlace) -> [String] {
    var removed: [String] = []
    for scheme in securitySchemes where scheme.value.value?.kind == .mutualTLS {
      place.appending("securitySchemes").appending(scheme.name).report(
        "HZ516", "OpenAPI 3.0 knows no certificates of clients; the scheme is left out",
        hint: "say in the description that a certificate is needed")
      removed.append(scheme.name)
      securitySchemes[scheme.name] = nil
    }
    return removed
  }

  fileprivate mutating func convertTo30(at place: ReadingPlace) {
    responses.changeValues(at: "") { response, _ in response.convertTo30() }
    requestBodies.changeValues(at: "") { body, _ in body.content.convertTo30() }
    responses.stripReferences()
    parameters.stripReferences()
    examples.stripReferences()
    requestBodies.stripReferences()
    headers.stripReferences()
    securitySchemes.stripReferences()
    links.stripReferences()
    callbacks.stripReferences()
  }
}

extension [OpenAPISecurityRequirement] {
  fileprivate mutating func convertTo30(without removed: [String]) {
    for index in indices {
      for name in removed { self[index].schemes[name] = nil }
    }
  }
}

extension OpenAPIOperation {
  fileprivate mutating func convertTo30(without removed: [String]) {
    security?.convertTo30(without: removed)
    if responses.isEmpty { responses["default"] = .value(OpenAPIResponse(description: "")) }
    responses.changeValues(at: "") { response, _ in response.convertTo30() }
    responses.stripReferences()
    parameters = parameters.map { $0.stripped }
    requestBody = requestBody?.stripped
    if case .value(var body) = requestBody {
      body.content.convertTo30()
      requestBody = .value(body)
    }
    callbacks.stripReferences()
  }
}

extension OpenAPIResponse {
  fileprivate mutating func convertTo30() {
    content.convertTo30()
    headers.stripReferences()
    links.stripReferences()
  }
}

extension OpenAPIMap<OpenAPIMediaType> {
  /// 3.1 says of files that they are files by saying nothing.
  fileprivate mutating func convertTo30() {
    changeEach(at: "") { media, pointer in
      media.examples.stripReferences()
      guard media.schema == nil || media.schema == JSONSchema(),
        pointer.hasSuffix("octet-stream") || pointer.hasPrefix("/image~1")
          || pointer.hasSuffix("~1zip") || pointer.hasSuffix("~1pdf")
      else { return }
      var schema = JSONSchema(type: "string")
      schema["format"] = "binary"
      media.schema = schema
    }
  }
}

extension OpenAPIReferenceOr {
  /// Without texts beside the reference, which 3.0 does not allow.
  fileprivate var stripped: OpenAPIReferenceOr {
    guard case .reference(let reference) = self else { return self }
    return .reference(OpenAPIReference(reference.reference))
  }
}

extension OpenAPIMap {
  fileprivate mutating func stripReferences<Part>() where Value == OpenAPIReferenceOr<Part> {
    changeEach(at: "") { value, _ in value = value.stripped }
  }
}
