/// Makes a type one that the container can make and inject.
///
/// ```swift
/// @Injectable final class OrderDesk {
///   let books: any BookRepository          // required
///   let mailer: Mailer?                    // may be missing
///   @Named("currency") let currency: String
///   @Lazy var reader: CurrentReader        // looked up when it is read
/// }
/// ```
///
/// It stands at a final class, a struct or an actor. The one initializer that is written is used,
/// and may throw and wait; without one it is generated for all stored properties without a value.
///
/// - Parameter scope: how long an instance lives; a singleton by default.
@attached(
  member, names: named(init), named(__hazelScope), named(__hazelDependencies),
  named(__hazelFactory), named(__hazelLocation), named(__hazelBindings))
@attached(extension, conformances: Injectable)
public macro Injectable(_ scope: Scope = .singleton) =
  #externalMacro(module: "HazelMacros", type: "InjectableMacro")

/// Makes a type one that the container can make, and that is injected also where another type is
/// asked for.
///
/// ```swift
/// @Injectable(as: (any BookRepository).self)
/// final class SQLBooks: BookRepository { … }
/// ```
///
/// - Parameters:
///   - scope: how long an instance lives; a singleton by default.
///   - type: what the type is provided as besides: usually a protocol.
@attached(
  member, names: named(init), named(__hazelScope), named(__hazelDependencies),
  named(__hazelFactory), named(__hazelLocation), named(__hazelBindings))
@attached(extension, conformances: Injectable)
public macro Injectable<Bound>(_ scope: Scope = .singleton, as type: Bound.Type) =
  #externalMacro(module: "HazelMacros", type: "InjectableMacro")

/// Says which of several providers of one type a stored property takes.
///
/// On a parameter of an initializer the same attribute is a property wrapper.
@attached(peer)
public macro Named(_ name: String) = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Looks a dependency up each time the property is read: `try desk.place(order)`.
///
/// It breaks a circle of dependencies, and gives a singleton what belongs to the current request. It
/// is short for a stored property of type ``Deferred``, whose name has an underscore in front.
@attached(accessor)
@attached(peer, names: prefixed(_))
public macro Lazy() = #externalMacro(module: "HazelMacros", type: "LazyMacro")
