import HazelCore
import HazelOpenAPI

/// A change of the operation of a route, which its traits make when all else is there.
struct OperationEdit: Sendable {
  let change: @Sendable (inout OpenAPIOperation, inout SchemaCollector) -> Void
}

/// The changes of an operation, in their order.
enum OperationEditsKey: RouteMetadataKey {
  static var defaultValue: [OperationEdit] { [] }
}

/// What a route says that clients have to show; nil where its guards say it.
enum DeclaredSecurityKey: RouteMetadataKey {
  static var defaultValue: [SecurityRequirement]? { nil }
}

extension Route {
  /// What clients have to show, as documents say it.
  var documentedSecurity: [SecurityRequirement]? {
    metadata[DeclaredSecurityKey.self] ?? security
  }
}

/// The types of errors that a route says it answers with.
enum DeclaredErrorsKey: RouteMetadataKey {
  static var defaultValue: [any Any.Type] { [] }
}

/// The answers that a route says it gives.
enum DeclaredResponsesKey: RouteMetadataKey {
  static var defaultValue: [ResponseDescription] { [] }
}
