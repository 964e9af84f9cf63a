public import HazelOpenAPI

/// A document made of an application, and what could not be said in it.
public struct GeneratedDocument: Sendable {
  /// The document.
  public let document: OpenAPIDocument
  /// What of the application the document does not say, for its developers.
  public let warnings: [OpenAPIProblem]
  /// Where the operation of each route stands; see ``OperationPlace``.
  let places: [OperationPlace]
}

/// Where the operation of a route stands in a document.
struct OperationPlace: Sendable {
  /// The route.
  let route: RouteIdentity
  /// The path in the document: "/books/{id}".
  let path: String
  /// The name of the operation there: "get".
  let method: String
}
