import HazelKernel
import Synchronization

/// What a request carries through the pipeline: values by key, and its scope of injection.
///
/// The pipeline makes one for every request of a route that can need it, before the first step
/// runs; so tasks of one handler find it there and need not agree who makes it.
final class RequestState: Sendable {
  /// Values by key, which a request shares with its mirror.
  private final class Values: Sendable {
    let all: Mutex<[ObjectIdentifier: any Sendable]> = Mutex([:])
  }

  private let owned: Values?
  // What is kept in the context may keep the mirror of the request, so that must not keep the context.
  private weak let shared: Values?
  /// The pipeline that the request is in.
  let pipeline: RoutePipeline
  /// The instances that belong to the request; nil where its route needs none.
  let scope: RequestScope?
  /// What the instances know as the request; nil where none asks for it.
  let mirror: RequestMirror?

  init(_ pipeline: RoutePipeline) {
    self.pipeline = pipeline
    scope = nil
    mirror = nil
    owned = Values()
    shared = nil
  }

  /// Makes what belongs to a request, too.
  ///
  /// - Throws: what making an instance throws.
  init(_ pipeline: RoutePipeline, _ request: Request, in container: ContainerAccess) throws {
    self.pipeline = pipeline
    let values = Values()
    owned = values
    shared = nil
    mirror =
      pipeline.mirrorsRequest
      ? RequestMirror(request, RequestState(pipeline, sharing: values)) : nil
    scope = try container.makeScope(for: pipeline.scopedSlots, mirror)
  }

  private init(_ pipeline: RoutePipeline, sharing values: Values) {
    self.pipeline = pipeline
    owned = nil
    shared = values
    scope = nil
    mirror = nil
  }

  subscript<Key: ContextKey>(key: Key.Type) -> Key.Value? {
    get { values?.all.withLock { $0[ObjectIdentifier(key)] as? Key.Value } }
    set { values?.all.withLock { $0[ObjectIdentifier(key)] = newValue } }
  }

  private var values: Values? { owned ?? shared }

  /// The state of a request; nil when its route has no steps that could need one.
  static func of(_ request: Request) -> RequestState? {
    request.storage.pipelineState.map { unsafeDowncast($0, to: RequestState.self) }
  }
}

// MARK: - Content that was read for validators

extension RequestState {
  /// A key that no one else can have.
  private enum Validated<Value> {}

  /// The value of the content that validators have read.
  func validated<Value>(_ type: Value.Type) -> Value? {
    values?.all.withLock { $0[ObjectIdentifier(Validated<Value>.self)] as? Value }
  }

  /// Keeps the value of the content, so that it is read once.
  func setValidated<Value: Sendable>(_ value: Value) {
    values?.all.withLock { $0[ObjectIdentifier(Validated<Value>.self)] = value }
  }
}
