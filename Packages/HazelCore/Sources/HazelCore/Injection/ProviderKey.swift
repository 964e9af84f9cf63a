/// Names a provider: by type, and by name where several have the same type.
public struct ProviderKey: Hashable, Sendable {
  /// The type that is asked for.
  public let type: any Any.Type
  /// The name; nil for the provider of the type that has none.
  public let name: String?

  /// Makes a key.
  ///
  /// - Parameters:
  ///   - type: the type that is asked for.
  ///   - name: the name; none by default.
  public init<T>(_ type: T.Type, named name: String? = nil) {
    self.type = type
    self.name = name
  }

  init(erased type: any Any.Type, named name: String?) {
    self.type = type
    self.name = name
  }

  /// The name of the type, for messages.
  public var typeName: String { "\(type)" }

  public static func == (left: Self, right: Self) -> Bool {
    ObjectIdentifier(left.type) == ObjectIdentifier(right.type) && left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(type))
    hasher.combine(name)
  }
}

extension ProviderKey: CustomStringConvertible {
  /// The type, and the name if there is one: `String named "currency"`.
  public var description: String {
    name.map { "\(typeName) named \"\($0)\"" } ?? typeName
  }
}
