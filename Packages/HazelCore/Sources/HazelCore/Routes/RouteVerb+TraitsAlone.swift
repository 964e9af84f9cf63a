public import HazelKernel

// Within a group the path may be left out, and traits follow at once: `books.get(.public) { … }`.
extension RouteVerb {
  /// Registers a route at the path of the group, with traits and a handler that does not wait.
  @inlinable
  public func callAsFunction<Output: ResponseConvertible>(
    _ trait: RouteTrait, _ traits: RouteTrait..., body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register("", body, location, Handler(handler), [.result(Output.self), trait] + traits)
  }

  /// Registers a route at the path of the group, with traits and a handler that may wait.
  @inlinable
  public func callAsFunction<Output: ResponseConvertible>(
    _ trait: RouteTrait, _ traits: RouteTrait..., body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register("", body, location, Handler(handler), [.result(Output.self), trait] + traits)
  }

  /// Registers a route at the path of the group, with traits and a handler that returns nothing, which is answered with 204.
  @inlinable
  public func callAsFunction(
    _ trait: RouteTrait, _ traits: RouteTrait..., body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register("", body, location, Handler(handler), [.result(Void.self), trait] + traits)
  }

  /// Registers a route at the path of the group, with traits and a handler that may wait and returns nothing, which is answered with 204.
  @inlinable
  public func callAsFunction(
    _ trait: RouteTrait, _ traits: RouteTrait..., body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register("", body, location, Handler(handler), [.result(Void.self), trait] + traits)
  }

  /// Registers a route that keeps the application from starting: its result can not be sent.
  @available(
    *, deprecated,
    message: "the result can not be sent: conform its type to ResponseConvertible"
  )
  public func callAsFunction<Output>(
    _ trait: RouteTrait, _ traits: RouteTrait..., body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Output
  ) {
    refuse("", SourceLocation(file: file, line: line), "\(Output.self)")
  }

  /// Registers a route that keeps the application from starting: its result can not be sent.
  @available(
    *, deprecated,
    message: "the result can not be sent: conform its type to ResponseConvertible"
  )
  public func callAsFunction<Output>(
    _ trait: RouteTrait, _ traits: RouteTrait..., body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    refuse("", SourceLocation(file: file, line: line), "\(Output.self)")
  }
}
