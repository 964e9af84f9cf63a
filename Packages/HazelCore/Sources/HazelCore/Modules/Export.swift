/// Something that a module lets others use.
///
/// ```swift
/// var exports: [Export] {
///   OrderDesk.self                                  // a type
///   Export.type(String.self, named: "currency")     // one with a name
///   BookModule.self                                 // all that an imported module exports
/// }
/// ```
public struct Export: Sendable {
  enum Kind: Sendable {
    case provider(ProviderKey)
    case module(any Module.Type)
  }

  let kind: Kind

  /// Exports the provider of a type.
  ///
  /// - Parameters:
  ///   - type: the type.
  ///   - name: its name, if it has one.
  public static func type<T>(_ type: T.Type, named name: String? = nil) -> Export {
    Export(kind: .provider(ProviderKey(type, named: name)))
  }

  /// Exports what an imported module exports.
  public static func module<M: Module>(_ type: M.Type) -> Export {
    Export(kind: .module(type))
  }
}
