/// A document for another version of OpenAPI, with what could not be said there.
public struct OpenAPIConversion: Sendable, Equatable {
  /// The document.
  public let document: OpenAPIDocument
  /// What was left out or is said less exactly, with places in the document before.
  public let warnings: [OpenAPIProblem]

  /// Makes a result.
  public init(document: OpenAPIDocument, warnings: [OpenAPIProblem]) {
    self.document = document
    self.warnings = warnings
  }
}
