import HazelKernel

/// Says how something that can be injected comes to be.
///
/// ```swift
/// var providers: [Provider] {
///   OrderDesk.self                                                          // what is @Injectable
///   Provider.bind((any BookRepository).self, to: SQLBooks.self) { $0 }      // an interface
///   Provider.value("EUR", named: "currency")
///   Provider.factory(Database.self, needs: ShopSettings.self) { settings in
///     try await Database.connect(to: settings.database)
///   }
/// }
/// ```
public struct Provider: Sendable {
  enum Make: Sendable {
    case sync(@Sendable (Resolver) throws -> InstanceObject)
    case async(@Sendable (Resolver) async throws -> InstanceObject)
  }

  enum Kind: Sendable {
    /// It makes an instance of an injectable type.
    case type
    /// A closure makes the instance.
    case factory
    /// It makes an instance of another type, or shares that of the provider of that type.
    case binding(ProviderKey)
    /// It gives the instance of another provider under a further key.
    case alias
    /// The instance came from outside.
    case value
    /// It collects the instances of others.
    case list
    /// The request itself, or its context: the pipeline hands it over.
    case ambient(Ambient)
    /// A controller: nothing can ask for it.
    case controller
  }

  /// What is there because a request is being handled.
  enum Ambient: Sendable {
    case request
    case context
  }

  /// How instances of the type are put together in a list.
  struct List: Sendable {
    let key: ProviderKey
    let collect: @Sendable ([InstanceObject]) -> InstanceObject
  }

  /// What it provides.
  public let key: ProviderKey
  /// The type of what it makes, for messages.
  let implementation: any Any.Type
  /// How long an instance lives; nil when that is settled by what it gives on.
  let scope: Scope?
  let dependencies: [Dependency]
  let make: Make
  var kind: Kind
  let location: SourceLocation
  let list: List
  /// What an instance does at the end.
  let stop: @Sendable (InstanceObject) -> (any Stoppable)?
  /// Whether it is one of a list, and not the only one.
  private(set) var isContribution: Bool = false
  /// What its type is provided as besides.
  private(set) var companions: [Provider] = []

  init<T: Sendable>(
    _ key: ProviderKey, as type: T.Type, made implementation: any Any.Type, scope: Scope?,
    needs dependencies: [Dependency], kind: Kind, location: SourceLocation,
    companions: [Provider] = [], _ make: Make
  ) {
    self.key = key
    self.implementation = implementation
    self.scope = scope
    self.dependencies = dependencies
    self.make = make
    self.kind = kind
    self.location = location
    self.companions = companions
    list = List(key: ProviderKey([T].self)) { objects in
      InstanceBox(objects.map { InstanceBox<T>.value(of: $0) })
    }
    stop = { InstanceBox<T>.value(of: $0) as? any Stoppable }
  }

  /// Gives what several providers make as one array.
  init(listOf member: Provider) {
    let list = member.list
    self.list = list
    key = list.key
    implementation = list.key.type
    scope = nil
    dependencies = []
    make = .sync { resolver in list.collect(resolver.instances.compactMap { $0 }) }
    kind = .list
    location = member.location
    stop = { _ in nil }
  }

  /// The same provider as one of several: all of a type are injected together as an array.
  ///
  /// ```swift
  /// Provider.bind((any PriceRule).self, to: StudentDiscount.self) { $0 }.contributing()
  /// Provider.bind((any PriceRule).self, to: BulkDiscount.self) { $0 }.contributing()
  ///
  /// @Injectable final class Till { let rules: [any PriceRule] }
  /// ```
  ///
  /// They are collected over all modules, those that others import first, and need no export.
  public func contributing() -> Provider {
    var provider = self
    provider.isContribution = true
    return provider
  }
}
