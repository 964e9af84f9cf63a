import HazelKernel

/// The pipeline of one route, composed once at start: what runs for each request of it.
///
/// Middleware, guards and filters that do not wait run before the content is read, on the event
/// loop (`+Sync`). One of them that waits makes the whole route wait, and then the pipeline collects
/// the content itself once the guards let the request pass (`+Async`).
final class RoutePipeline: Sendable {
  typealias Responder = @Sendable (any Error, Request?) -> Response
  typealias SyncCall = @Sendable (RequestContext) throws -> Response
  typealias AsyncCall = @Sendable (RequestContext) async throws -> Response

  /// What calls the handler.
  enum Call: Sendable {
    case sync(SyncCall)
    case async(AsyncCall)
  }

  /// Two halves of a step that stands around others.
  struct SyncStep: Sendable {
    let before: @Sendable (RequestContext) throws -> Response?
    let after: @Sendable (Response, RequestContext) throws -> Response
  }

  let route: Route
  let pipes: [PipeCall]
  /// The slots of what the handler takes per call; nil for what is missing.
  let injections: [Slot?]
  let container: ContainerAccess
  /// What is made for each request, in this order.
  let scopedSlots: [Slot]
  /// Whether something that is made for each request takes the request.
  let mirrorsRequest: Bool
  let finishers: [@Sendable (inout Response) -> Void]
  /// Answers errors that no filter answers.
  let respond: Responder
  let steps: Steps
  let call: Call
  let timeout: Duration?
  /// What the route says of its results; nil for nothing.
  let shape: ResponseShape?

  /// The parts, bound to the container.
  struct Steps: Sendable {
    var middleware: [WrappingCall] = []
    var guards: [GuardCall] = []
    var interceptors: [WrappingCall] = []
    /// The innermost first.
    var filters: [FilterCall] = []
    var validators: [ValidationCall] = []
  }

  // The same parts, where they do not wait.
  let syncMiddleware: [SyncStep]
  let syncGuards: [@Sendable (RequestContext) throws -> Bool]
  let syncInterceptors: [SyncStep]
  let syncFilters: [@Sendable (any Error, RequestContext) throws -> Response?]
  /// Whether middleware, guards and filters do without waiting.
  let isOutsideSync: Bool
  /// Whether interceptors and handler do without waiting.
  let isInsideSync: Bool

  init(
    route: Route, components: RouteComponents, call: Call, injections: [Slot?] = [],
    scopedSlots: [Slot] = [], container: ContainerAccess, respond: @escaping Responder
  ) throws {
    var steps = Steps()
    steps.middleware = try components.middleware.map { try $0.bound(in: container) }
    steps.guards = try components.guards.map { try $0.bound(in: container) }
    steps.interceptors = try components.interceptors.map { try $0.bound(in: container) }
    steps.filters = try components.filters.reversed().map { try $0.bound(in: container) }
    steps.validators = try components.validators.map { try $0.component.bound(in: container) }
    pipes = try components.pipes.map { try $0.bound(in: container) }
    self.route = route
    self.steps = steps
    self.call = call
    self.injections = injections
    self.scopedSlots = scopedSlots
    mirrorsRequest = container.hasAmbient(scopedSlots)
    self.container = container
    self.respond = respond
    finishers = components.finishers
    timeout = components.timeout
    shape = route.metadata[ResponseShapeKey.self]
    syncMiddleware = steps.middleware.compactMap(\.syncStep)
    syncInterceptors = steps.interceptors.compactMap(\.syncStep)
    syncGuards = steps.guards.compactMap { step in
      if case .sync(let call) = step { call } else { nil }
    }
    syncFilters = steps.filters.compactMap { step in
      if case .sync(let call) = step { call } else { nil }
    }
    isOutsideSync =
      syncMiddleware.count == steps.middleware.count && syncGuards.count == steps.guards.count
      && syncFilters.count == steps.filters.count
    isInsideSync =
      syncInterceptors.count == steps.interceptors.count && steps.validators.isEmpty && call.isSync
      && !pipes.contains(where: \.isAsync)
  }

  /// Whether a pipe waits.
  var hasWaitingPipes: Bool { pipes.contains(where: \.isAsync) }

  /// Makes the same pipeline with another handler.
  init(_ other: RoutePipeline, call: Call) {
    route = other.route
    pipes = other.pipes
    injections = other.injections
    container = other.container
    scopedSlots = other.scopedSlots
    mirrorsRequest = other.mirrorsRequest
    finishers = other.finishers
    respond = other.respond
    steps = other.steps
    self.call = call
    timeout = other.timeout
    shape = other.shape
    syncMiddleware = other.syncMiddleware
    syncGuards = other.syncGuards
    syncInterceptors = other.syncInterceptors
    syncFilters = other.syncFilters
    isOutsideSync = other.isOutsideSync
    isInsideSync =
      other.syncInterceptors.count == other.steps.interceptors.count && call.isSync
      && !other.hasWaitingPipes
  }

  /// The pipeline that a request is in; nil where nothing stands around the handler.
  @inline(__always)
  static func of(_ request: Request) -> RoutePipeline? {
    // Nothing else is ever set.
    request.storage.pipeline.map { unsafeDowncast($0, to: RoutePipeline.self) }
  }

  /// Makes what belongs to a request, unless an earlier step did.
  ///
  /// - Throws: what making the instances of the request throws.
  @inline(__always)
  func begin(_ request: Request) throws {
    if !scopedSlots.isEmpty { try beginScope(of: request) }
  }

  @inline(never)
  private func beginScope(of request: Request) throws {
    if let state = RequestState.of(request) {
      state.mirror?.update(from: request)
      return
    }
    let state: RequestState
    do {
      state = try RequestState(self, request, in: container)
    } catch {
      // So that no later step tries again.
      _ = RequestState.make(for: request)
      throw error
    }
    _ = request.storage.keepPipelineState(state)
  }

  /// Does what is done to every answer.
  @inline(__always)
  func finish(_ response: consuming Response, _ request: Request) -> Response {
    if finishers.isEmpty && scopedSlots.isEmpty { return response }
    return finished(response, request)
  }

  @inline(never)
  private func finished(_ response: consuming Response, _ request: Request) -> Response {
    for finish in finishers { finish(&response) }
    // A stream is written when the handler has returned, and still belongs to the request.
    if case .stream(let stream) = response.body, let scope = RequestState.of(request)?.scope {
      response.body = .stream(
        ResponseStream(length: stream.length) { writer in
          try await scope.run { try await stream.produce(writer) }
        })
    }
    return response
  }
}

extension RoutePipeline.Call {
  var isSync: Bool {
    if case .sync = self { true } else { false }
  }
}

extension WrappingCall {
  fileprivate var syncStep: RoutePipeline.SyncStep? {
    guard case .sync(let before, let after) = self else { return nil }
    return RoutePipeline.SyncStep(before: before, after: after)
  }
}
