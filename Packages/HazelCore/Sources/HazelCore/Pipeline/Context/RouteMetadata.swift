/// Typed notes about a route, each under a key of its own.
///
/// ```swift
/// enum RolesKey: RouteMetadataKey { static var defaultValue: [String] { [] } }
///
/// extension RouteTrait {
///   static func roles(_ roles: String...) -> RouteTrait {
///     RouteTrait { $0.metadata[RolesKey.self] = roles }
///   }
/// }
///
/// context.route.metadata[RolesKey.self]               // in a guard
/// ```
public struct RouteMetadata: Sendable {
  private var values: [ObjectIdentifier: any Sendable] = [:]

  /// Makes metadata without notes.
  public init() {}

  /// The note under a key; its default when there is none.
  public subscript<Key: RouteMetadataKey>(key: Key.Type) -> Key.Value {
    get { values[ObjectIdentifier(key)] as? Key.Value ?? key.defaultValue }
    set { values[ObjectIdentifier(key)] = newValue }
  }

  /// Removes the note under a key.
  ///
  /// - Returns: the note; its default when there is none.
  mutating func take<Key: RouteMetadataKey>(_ key: Key.Type) -> Key.Value {
    values.removeValue(forKey: ObjectIdentifier(key)) as? Key.Value ?? key.defaultValue
  }
}

/// Names a note about a route; see ``RouteMetadata``.
public protocol RouteMetadataKey: SendableMetatype {
  /// The type of the note.
  associatedtype Value: Sendable
  /// What a route says that has no such note.
  static var defaultValue: Value { get }
}
