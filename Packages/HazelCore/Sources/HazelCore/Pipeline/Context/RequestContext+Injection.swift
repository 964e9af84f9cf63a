extension RequestContext {
  /// What the handler takes per call, by its position among them.
  func injected<T: Sendable>(_ index: Int, _ type: T.Type) throws -> T {
    guard let value = try injectedIfPresent(index, type) else {
      throw UnknownComponent(name: "\(type)")
    }
    return value
  }

  /// What the handler takes per call and may be missing.
  func injectedIfPresent<T: Sendable>(_ index: Int, _ type: T.Type) throws -> T? {
    guard let state = RequestState.of(request), let slot = state.pipeline.injections[index]
    else { return nil }
    return try state.pipeline.container.instance(type, at: slot, in: state.scope)
  }

  /// What the handler takes per call and looks up when it uses it.
  func injectedLater<T: Sendable>(_ index: Int, _ type: T.Type) throws -> Deferred<T> {
    guard let state = RequestState.of(request), let slot = state.pipeline.injections[index]
    else { throw UnknownComponent(name: "\(type)") }
    return state.pipeline.container.deferred(type, at: slot)
  }
}
