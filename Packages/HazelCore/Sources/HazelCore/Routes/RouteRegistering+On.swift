public import HazelKernel

extension RouteRegistering {
  /// Registers a route for a method that has no name of its own here, or is chosen at run time.
  ///
  /// ```swift
  /// app.on(purge, "/books/:id") { request in … }
  /// ```
  ///
  /// - Parameters:
  ///   - method: the method.
  ///   - path: the pattern of the path; see ``RoutePattern``.
  ///   - body: what happens to the content of a request first; it is collected by default.
  ///   - file: where the route is written, for messages.
  ///   - line: where the route is written, for messages.
  ///   - handler: what answers, without waiting.
  @inlinable
  public func on<Output: ResponseConvertible>(
    _ method: HTTPMethod, _ path: String = "", body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Output.self)])
  }

  /// Registers a route with a handler that may wait.
  @inlinable
  public func on<Output: ResponseConvertible>(
    _ method: HTTPMethod, _ path: String = "", body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Output.self)])
  }

  /// Registers a route with a handler that returns nothing, which is answered with 204.
  @inlinable
  public func on(
    _ method: HTTPMethod, _ path: String = "", body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Void.self)])
  }

  /// Registers a route with a handler that may wait and returns nothing, which is answered with 204.
  @inlinable
  public func on(
    _ method: HTTPMethod, _ path: String = "", body: BodyPolicy = .collect,
    file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) async throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(
      .init(method, path, body: body, location: location, handler: Handler(handler)),
      [.result(Void.self)])
  }
}
