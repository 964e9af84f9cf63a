/// A dependency that is looked up when it is used.
///
/// It lets two types need each other, and lets a singleton reach what belongs to the current
/// request:
///
/// ```swift
/// @Injectable final class OrderDesk {
///   let reader: Deferred<CurrentReader>       // request-scoped
///
///   func place(_ order: Order) throws {
///     let name = try reader().name
///   }
/// }
/// ```
///
/// `@Lazy var reader: CurrentReader` is the same with `try reader.name`.
public struct Deferred<Value: Sendable>: Sendable {
  private let link: ContainerLink
  private let slot: Slot

  init(_ link: ContainerLink, _ slot: Slot) {
    self.link = link
    self.slot = slot
  }

  /// The instance: the singleton, that of the current request, or a new one of a transient.
  ///
  /// - Throws: ``InjectionError`` while the application is starting or when it is gone, and for what
  ///   is request-scoped when no request is being handled; also what the factory of a transient
  ///   throws.
  public func callAsFunction() throws -> Value {
    guard let container = link.container else {
      throw InjectionError.notReady(ProviderKey(Value.self))
    }
    return try container.instance(Value.self, at: slot, in: RequestScope.current)
  }
}
