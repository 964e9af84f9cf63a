import HazelKernel
import Synchronization

/// What a request carries through the pipeline: values by key, and its scope of injection.
///
/// Most requests leave nothing for later steps and have none: it is made with the first value, or
/// before the first step where the route has a scope.
final class RequestState: Sendable {
  /// Values by key. They stand here, since each request behind a guard pays for each object; only those
  /// that a request shares with its mirror have one of their own.
  private let own: Mutex<[ObjectIdentifier: any Sendable]> = Mutex([:])

  /// Values by key, which a request shares with its mirror.
  private final class Values: Sendable {
    let all: Mutex<[ObjectIdentifier: any Sendable]> = Mutex([:])
  }

  private let owned: Values?
  // What is kept in the context may keep the mirror of the request, so that must not keep the context.
  private weak let shared: Values?
  private let isMirror: Bool
  /// The instances that belong to the request; nil where its route needs none.
  let scope: RequestScope?
  /// What the instances know as the request; nil where none asks for it.
  let mirror: RequestMirror?

  init() {
    scope = nil
    mirror = nil
    owned = nil
    shared = nil
    isMirror = false
  }

  /// Makes what belongs to a request, too.
  ///
  /// - Throws: what making an instance throws.
  init(_ pipeline: RoutePipeline, _ request: Request, in container: ContainerAccess) throws {
    let values = pipeline.mirrorsRequest ? Values() : nil
    owned = values
    shared = nil
    isMirror = false
    mirror = values.map { RequestMirror(request, RequestState(sharing: $0)) }
    scope = try container.makeScope(for: pipeline.scopedSlots, mirror)
  }

  private init(sharing values: Values) {
    owned = nil
    shared = values
    isMirror = true
    scope = nil
    mirror = nil
  }

  subscript<Key: ContextKey>(key: Key.Type) -> Key.Value? {
    get { self[ObjectIdentifier(key)].flatMap { $0 as? Key.Value } }
    set { self[ObjectIdentifier(key)] = newValue }
  }

  private subscript(key: ObjectIdentifier) -> (any Sendable)? {
    get {
      if let values = owned ?? shared { return values.all.withLock { $0[key] } }
      return isMirror ? nil : own.withLock { $0[key] }
    }
    set {
      if let values = owned ?? shared {
        values.all.withLock { $0[key] = newValue }
      } else if !isMirror {
        own.withLock { $0[key] = newValue }
      }
    }
  }

  /// The state of a request; nil when nothing was kept for it yet.
  static func of(_ request: Request) -> RequestState? {
    request.storage.pipelineState.map { unsafeDowncast($0, to: RequestState.self) }
  }

  /// The state of a request, made if there is none; tasks that come at once get the same.
  static func make(for request: Request) -> RequestState {
    if let state = of(request) { return state }
    return unsafeDowncast(
      request.storage.keepPipelineState(RequestState()), to: RequestState.self)
  }
}

// MARK: - Content that was read for validators

extension RequestState {
  /// A key that no one else can have.
  private enum Validated<Value> {}

  /// The value of the content that validators have read.
  func validated<Value>(_ type: Value.Type) -> Value? {
    self[ObjectIdentifier(Validated<Value>.self)].flatMap { $0 as? Value }
  }

  /// Keeps the value of the content, so that it is read once.
  func setValidated<Value: Sendable>(_ value: Value) {
    self[ObjectIdentifier(Validated<Value>.self)] = value
  }
}
