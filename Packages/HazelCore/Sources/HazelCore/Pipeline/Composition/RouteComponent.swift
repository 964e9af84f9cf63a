/// A part of a route's pipeline as a trait names it: a value, or a type that the container makes.
package struct RouteComponent<Call: Sendable>: Sendable {
  /// Its type.
  let part: any Any.Type
  /// The name of its type.
  package var name: String { "\(part)" }
  /// Whether it may wait.
  let isAsync: Bool
  /// The type that the container makes; nil for a value.
  package let type: (any Injectable.Type)?
  /// The module whose container makes it; nil for that of the route.
  var home: ModuleID?
  private let bind: @Sendable (ContainerAccess) throws -> Call

  /// Makes a part of a value.
  init(value: some Sendable, isAsync: Bool, call: Call) {
    part = Swift.type(of: value)
    self.isAsync = isAsync
    type = nil
    bind = { _ in call }
  }

  /// Makes a part of a type.
  ///
  /// - Parameters:
  ///   - type: the type.
  ///   - isAsync: whether it may wait.
  ///   - call: how an instance is called.
  ///   - scoped: how it is called when each request has an instance of its own.
  init<Component: Injectable>(
    type: Component.Type, isAsync: Bool, call: @escaping @Sendable (Component) -> Call,
    scoped: @escaping @Sendable (@escaping @Sendable (RequestContext) throws -> Call) -> Call
  ) {
    part = type
    self.isAsync = isAsync
    self.type = type
    bind = { container in
      guard let slot = container.slot(for: ProviderKey(type)) else {
        throw UnknownComponent(name: "\(type)")
      }
      guard container.isRequestScoped(slot) else {
        return call(try container.instance(type, at: slot, in: nil))
      }
      return scoped { context in
        call(try container.instance(type, at: slot, in: context.scope))
      }
    }
  }

  /// Settles how the part is called, once the container has made what belongs to no request.
  func bound(in container: ContainerAccess) throws -> Call {
    try bind(container.seen(from: home))
  }
}

/// A type is asked for that the container does not have.
struct UnknownComponent: Error, CustomStringConvertible {
  let name: String

  var description: String { "no provider gives \(name) here" }
}

extension RequestContext {
  /// The scope of the request; nil where its route needs none.
  var scope: RequestScope? { RequestState.of(request)?.scope }
}
