public import HazelKernel

/// A method, ready to be given a path and a handler: what stands behind `app.get`, `app.post` and
/// the others.
///
/// It is called like a function: `app.get("/books/:id") { request in … }`.
public struct RouteVerb {
  /// The method; nil for all that have no route of their own at the path.
  public let method: HTTPMethod?
  /// What the route is registered with.
  public let routes: any RouteRegistering

  /// Makes a verb.
  ///
  /// - Parameters:
  ///   - method: the method; nil for all that have no route of their own at the path.
  ///   - routes: what the routes are registered with.
  public init(_ method: HTTPMethod?, _ routes: any RouteRegistering) {
    self.method = method
    self.routes = routes
  }

  /// Registers a route with a handler that does not wait: it runs on the event loop itself.
  ///
  /// - Parameters:
  ///   - path: the pattern of the path; see ``RoutePattern``. Within a group it is added to that of
  ///     the group, and both "" and "/" stand for the group itself.
  ///   - body: what happens to the content of a request first; it is collected by default.
  ///   - file: where the route is written, for messages.
  ///   - line: where the route is written, for messages.
  ///   - handler: what answers.
  @inlinable
  public func callAsFunction<Output: ResponseConvertible>(
    _ path: String = "", body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Output.self)])
  }

  /// Registers a route with a handler that may wait: it runs in a task of its own.
  @inlinable
  public func callAsFunction<Output: ResponseConvertible>(
    _ path: String = "", body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Output.self)])
  }

  /// Registers a route with a handler that returns nothing, which is answered with 204.
  @inlinable
  public func callAsFunction(
    _ path: String = "", body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Void.self)])
  }

  /// Registers a route with a handler that may wait and returns nothing, which is answered with 204.
  @inlinable
  public func callAsFunction(
    _ path: String = "", body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) async throws -> Void
  ) {
    let location = SourceLocation(file: file, line: line)
    register(path, body, location, Handler(handler), [.result(Void.self)])
  }

  @usableFromInline
  func register(
    _ path: String, _ body: BodyPolicy, _ location: SourceLocation, _ handler: Handler,
    _ traits: [RouteTrait] = []
  ) {
    routes.register(
      .init(method, path, body: body, location: location, handler: handler), traits)
  }
}

// A handler whose result can not be sent. Without these, a handler of one expression would be taken
// for one that returns nothing, and its result dropped with a warning only. Marked as unavailable
// they would not be chosen; so the compiler warns, and the application does not start.
extension RouteVerb {
  /// Registers a route that keeps the application from starting: its result can not be sent.
  @available(
    *, deprecated,
    message: "the result can not be sent: conform its type to ResponseConvertible"
  )
  public func callAsFunction<Output>(
    _ path: String = "", body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) throws -> Output
  ) {
    refuse(path, SourceLocation(file: file, line: line), "\(Output.self)")
  }

  /// Registers a route that keeps the application from starting: its result can not be sent.
  @available(
    *, deprecated,
    message: "the result can not be sent: conform its type to ResponseConvertible"
  )
  public func callAsFunction<Output>(
    _ path: String = "", body: BodyPolicy = .collect, file: String = #fileID, line: Int = #line,
    _ handler: @escaping @Sendable (Request) async throws -> Output
  ) {
    refuse(path, SourceLocation(file: file, line: line), "\(Output.self)")
  }

  func refuse(_ path: String, _ location: SourceLocation, _ type: String) {
    var route = RouteDefinition(
      method, path, location: location,
      handler: .sync { _ in throw HTTPError(.internalServerError) })
    route.unsendableResult = type
    routes.register(route)
  }
}
