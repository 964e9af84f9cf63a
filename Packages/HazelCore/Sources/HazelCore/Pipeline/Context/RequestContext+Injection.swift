extension RequestContext {
  /// What the handler takes per call, by its position among them; generated code calls it.
  public func __hazelInjected<T: Sendable>(_ index: Int, _ type: T.Type) throws -> T {
    guard let value = try injected(index, type) else { throw UnknownComponent(name: "\(type)") }
    return value
  }

  /// What the handler takes per call and may be missing; generated code calls it.
  public func __hazelInjected<T: Sendable>(_ index: Int, _ type: T?.Type) throws -> T? {
    try injected(index, T.self)
  }

  private func injected<T: Sendable>(_ index: Int, _ type: T.Type) throws -> T? {
    guard let state = RequestState.of(request), let container = state.pipeline.container,
      let slot = state.pipeline.injections[index]
    else { return nil }
    return try container.instance(type, at: slot, in: state.scope)
  }
}
