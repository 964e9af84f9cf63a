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
    guard let pipeline = RoutePipeline.of(request), let slot = pipeline.injections[index]
    else { return nil }
    return try pipeline.container.instance(type, at: slot, in: scope)
  }

  /// What the handler takes per call and looks up when it uses it.
  func injectedLater<T: Sendable>(_ index: Int, _ type: T.Type) throws -> Deferred<T> {
    guard let pipeline = RoutePipeline.of(request), let slot = pipeline.injections[index]
    else { throw UnknownComponent(name: "\(type)") }
    return pipeline.container.deferred(type, at: slot)
  }
}
