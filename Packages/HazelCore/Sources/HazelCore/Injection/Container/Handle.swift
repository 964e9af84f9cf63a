/// A way to an instance that was found once: nothing is looked up by type when it is used.
///
/// ```swift
/// let desk = try container.handle(to: OrderDesk.self)
/// try desk().place(order)
/// ```
public struct Handle<Value: Sendable>: Sendable {
  private let container: Container
  private let slot: Slot

  init(_ container: Container, _ slot: Slot) {
    self.container = container
    self.slot = slot
  }

  /// The instance: a singleton, one of the current request, or a new one of a transient.
  ///
  /// - Throws: ``InjectionError`` for what is request-scoped when there is no request; what the
  ///   factory of a transient throws.
  public func callAsFunction() throws -> Value {
    try container.instance(Value.self, at: slot, in: nil)
  }

  /// The instance in a scope.
  public func callAsFunction(in scope: RequestScope) throws -> Value {
    try container.instance(Value.self, at: slot, in: scope)
  }
}
