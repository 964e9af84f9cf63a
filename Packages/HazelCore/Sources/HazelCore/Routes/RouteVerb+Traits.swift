public import HazelKernel

// The first trait is a parameter of its own, so that calls without traits have nothing to choose
// between, and errors in their handlers are reported as if these were not here.
extension RouteVerb {
  /// Registers a route with traits and a handler that does not wait: it runs on the event loop itself.
  ///
  /// ```swift
  /// app.get("/books/:id", .guards(SignedIn()), .summary("One book")) { request in … }
  /// ```
  @inlinable
  public func callAsFunction<Output: ResponseConvertible>(
    _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Output.self), trait] + traits)
  }

  /// Registers a route with traits and a handler that may wait: it runs in a task of its own.
  ///
  /// ```swift
  /// app.get("/books/:id", .guards(SignedIn()), .summary("One book")) { request in … }
  /// ```
  @inlinable
  public func callAsFunction<Output: ResponseConvertible>(
    _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Output.self), trait] + traits)
  }

  /// Registers a route with traits and a handler that returns nothing, which is answered with 204.
  ///
  /// ```swift
  /// app.get("/books/:id", .guards(SignedIn()), .summary("One book")) { request in … }
  /// ```
  @inlinable
  public func callAsFunction(
    _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Void.self), trait] + traits)
  }

  /// Registers a route with traits and a handler that may wait and returns nothing, which is answered with 204.
  ///
  /// ```swift
  /// app.get("/books/:id", .guards(SignedIn()), .summary("One book")) { request in … }
  /// ```
  @inlinable
  public func callAsFunction(
    _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Void.self), trait] + traits)
  }

  /// Registers a route that keeps the application from starting: its result can not be sent.
  @available(
    *, deprecated,
    message: "the result can not be sent: conform its type to ResponseConvertible"
  )
  public func callAsFunction<Output>(
    _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) throws -> Output
  ) {
    refuse(path, SourceLocation(file: file, line: line), "\(Output.self)")
  }

  /// Registers a route that keeps the application from starting: its result can not be sent.
  @available(
    *, deprecated,
    message: "the result can not be sent: conform its type to ResponseConvertible"
  )
  public func callAsFunction<Output>(
    _ path: String = "", _ trait: RouteTrait, _ traits: RouteTrait...,
    body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    refuse(path, SourceLocation(file: file, line: line), "\(Output.self)")
  }
}
