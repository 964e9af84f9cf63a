public import HazelKernel

/// A request on its way through the pipeline: the request, the route that answers it, and what the
/// steps before have left for those that follow.
///
/// It costs nothing to pass around. Guards, interceptors, filters, middleware and parameter sources
/// get it; a handler gets it by taking a parameter of this type.
public struct RequestContext: Sendable {
  /// The request.
  public let request: Request
  /// The pipes that values which are bound wait for; nil where none waits.
  var waitingPipes: WaitingPipes?

  package init(_ request: Request) {
    self.request = request
  }

  /// What is known of the route: its path, handler and metadata.
  public var route: Route { RoutePipeline.of(request)?.route ?? .unmatched }
}

extension RequestContext {
  /// A value that a step of the pipeline left for those that follow; nil before it is set.
  ///
  /// ```swift
  /// enum ReaderKey: ContextKey { typealias Value = Reader }
  ///
  /// context[ReaderKey.self] = reader                    // in a guard
  /// let reader = context[ReaderKey.self]                // in whatever comes later
  /// ```
  ///
  /// It belongs to the request alone and may be used by tasks that run at the same time.
  public subscript<Key: ContextKey>(key: Key.Type) -> Key.Value? {
    get { RequestState.of(request)?[key] }
    nonmutating set { RequestState.make(for: request)[key] = newValue }
  }
}

/// Names a value that the steps of the pipeline share; see ``RequestContext``.
public protocol ContextKey: SendableMetatype {
  /// The type of the value.
  associatedtype Value: Sendable
}
