public import HazelKernel

/// The routes of a controller, as the macros list them.
public struct ControllerRoutes<Owner: Sendable>: Sendable {
  /// How a route calls its method.
  package enum Call: Sendable {
    case sync(@Sendable (Owner, RequestContext) throws -> Response)
    case async(@Sendable (Owner, RequestContext) async throws -> Response)
  }

  /// One route as it is written.
  package struct Entry: Sendable {
    package let method: HTTPMethod?
    package let path: String
    package let name: String
    package let traits: [RouteTrait]
    package let location: SourceLocation
    package let describe: @Sendable (inout OperationDescription) -> Void
    package let call: Call
  }

  package private(set) var prefix: String = ""
  package private(set) var traits: [RouteTrait] = []
  package private(set) var entries: [Entry] = []

  package init() {}

  /// Says what the attribute of the controller says, and the comment before it.
  @inline(never)
  public mutating func controller(
    _ prefix: String, _ traits: [RouteTrait], documentation: String? = nil
  ) {
    self.prefix = prefix
    self.traits = traits
    if let documentation { self.traits.append(.controllerDocumentation(documentation)) }
  }

  /// Adds a route with a method that does not wait.
  @inline(never)
  public mutating func add(
    _ method: HTTPMethod?, _ path: String, _ name: String, _ traits: [RouteTrait],
    _ location: SourceLocation,
    describe: @escaping @Sendable (inout OperationDescription) -> Void,
    sync call: @escaping @Sendable (Owner, RequestContext) throws -> Response
  ) {
    entries.append(
      Entry(
        method: method, path: path, name: name, traits: traits, location: location,
        describe: describe, call: .sync(call)))
  }

  /// Adds a route with a method that may wait.
  @inline(never)
  public mutating func add(
    _ method: HTTPMethod?, _ path: String, _ name: String, _ traits: [RouteTrait],
    _ location: SourceLocation,
    describe: @escaping @Sendable (inout OperationDescription) -> Void,
    async call: @escaping @Sendable (Owner, RequestContext) async throws -> Response
  ) {
    entries.append(
      Entry(
        method: method, path: path, name: name, traits: traits, location: location,
        describe: describe, call: .async(call)))
  }
}
