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

/// The types of errors that a route says it answers with.
enum DeclaredErrorsKey: RouteMetadataKey {
  static var defaultValue: [any Any.Type] { [] }
}

/// The answers that a route says it gives.
enum DeclaredResponsesKey: RouteMetadataKey {
  static var defaultValue: [ResponseDescription] { [] }
}
