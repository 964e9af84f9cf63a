import HazelKernel
import Synchronization

/// What a request carries through the pipeline: values by key, and its scope of injection.
///
/// The pipeline makes one for every request of a route that can need it, before the first step
/// runs; so tasks of one handler find it there and need not agree who makes it.
final class RequestState: Sendable {
  private let values: Mutex<[ObjectIdentifier: any Sendable]> = Mutex([:])
  /// The pipeline that the request is in.
  let pipeline: RoutePipeline
  /// The instances that belong to the request; nil where its route needs none.
  let scope: RequestScope?

  init(_ pipeline: RoutePipeline, scope: RequestScope? = nil) {
    self.pipeline = pipeline
    self.scope = scope
  }

  subscript<Key: ContextKey>(key: Key.Type) -> Key.Value? {
    get { values.withLock { $0[ObjectIdentifier(key)] as? Key.Value } }
    set { values.withLock { $0[ObjectIdentifier(key)] = newValue } }
  }

  /// The state of a request; nil when its route has no steps that could need one.
  static func of(_ request: Request) -> RequestState? {
    request.storage.pipelineState.map { unsafeDowncast($0, to: RequestState.self) }
  }
}
