public import HazelKernel

// The first trait is a parameter of its own, so that calls without traits have nothing to choose
// between.
extension RouteRegistering {
  /// Registers a route with traits and a handler that does not wait.
  @inlinable
  public func on<Output: ResponseConvertible>(
    _ method: HTTPMethod, _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Output.self), trait] + traits)
  }

  /// Registers a route with traits and a handler that may wait.
  @inlinable
  public func on<Output: ResponseConvertible>(
    _ method: HTTPMethod, _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Output.self), trait] + traits)
  }

  /// Registers a route with traits and a handler that returns nothing, which is answered with 204.
  @inlinable
  public func on(
    _ method: HTTPMethod, _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Void.self), trait] + traits)
  }

  /// Registers a route with traits and a handler that may wait and returns nothing, which is answered with 204.
  @inlinable
  public func on(
    _ method: HTTPMethod, _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Void.self), trait] + traits)
  }
}
