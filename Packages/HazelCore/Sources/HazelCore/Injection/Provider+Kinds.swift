import HazelKernel

extension Provider {
  /// Provides an `@Injectable` type: `BookStore.self` alone means the same.
  ///
  /// - Parameters:
  ///   - type: the type.
  ///   - name: a name, where several providers have this type.
  ///   - scope: how long an instance lives; as its attribute says by default.
  public static func type<T: Injectable>(
    _ type: T.Type, named name: String? = nil, scope: Scope? = nil
  ) -> Provider {
    Provider(
      ProviderKey(type, named: name), as: type, made: type, scope: scope ?? type.__hazelScope,
      needs: type.__hazelDependencies, kind: .type, location: type.__hazelLocation,
      companions: type.__hazelBindings, erase(type.__hazelFactory) { $0 })
  }

  /// Provides one type by means of another, usually a protocol by means of a type that conforms.
  ///
  /// When the module provides the other type as well, both are one instance.
  ///
  /// - Parameters:
  ///   - type: what is asked for: `(any BookRepository).self`.
  ///   - implementation: what is made.
  ///   - name: a name, where several providers have this type.
  ///   - scope: how long an instance lives; as the attribute of the implementation says by default.
  ///   - file: where it is written, for messages.
  ///   - line: where it is written, for messages.
  ///   - convert: `{ $0 }`, with which the compiler checks that the one is the other.
  public static func bind<P: Sendable, T: Injectable>(
    _ type: P.Type, to implementation: T.Type, named name: String? = nil, scope: Scope? = nil,
    file: String = #fileID, line: Int = #line, _ convert: @escaping @Sendable (T) -> P
  ) -> Provider {
    Provider(
      ProviderKey(type, named: name), as: type, made: implementation,
      scope: scope ?? implementation.__hazelScope, needs: implementation.__hazelDependencies,
      kind: .binding(ProviderKey(implementation)),
      location: SourceLocation(file: file, line: line),
      companions: [
        // Takes the place of the binding when the module provides the implementation itself.
        alias(type, of: implementation, named: name, file: file, line: line, convert)
      ], erase(implementation.__hazelFactory, convert))
  }

  /// Provides a value that is there already.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - type: the type that it is asked for by; its own by default.
  ///   - name: a name, where several providers have this type.
  ///   - file: where it is written, for messages.
  ///   - line: where it is written, for messages.
  public static func value<T: Sendable>(
    _ value: T, as type: T.Type = T.self, named name: String? = nil, file: String = #fileID,
    line: Int = #line
  ) -> Provider {
    let box = InstanceBox<T>(value)
    return Provider(
      ProviderKey(type, named: name), as: type, made: Swift.type(of: value as Any),
      scope: .singleton, needs: [], kind: .value,
      location: SourceLocation(file: file, line: line), .sync { _ in box })
  }

  /// Provides what another provider makes under a further type or name; both are one instance.
  ///
  /// - Parameters:
  ///   - type: what is asked for.
  ///   - source: the type of the other provider.
  ///   - name: a name for the new one.
  ///   - sourceName: the name of the other one.
  ///   - file: where it is written, for messages.
  ///   - line: where it is written, for messages.
  ///   - convert: `{ $0 }`, with which the compiler checks that the one is the other.
  public static func alias<P: Sendable, T: Sendable>(
    _ type: P.Type, of source: T.Type, named name: String? = nil,
    sourceNamed sourceName: String? = nil, file: String = #fileID, line: Int = #line,
    _ convert: @escaping @Sendable (T) -> P
  ) -> Provider {
    Provider(
      ProviderKey(type, named: name), as: type, made: source, scope: nil,
      needs: [.on("alias", source, named: sourceName)], kind: .alias,
      location: SourceLocation(file: file, line: line),
      .sync { resolver in InstanceBox<P>(convert(try resolver.get(0, source))) })
  }

  static func controller<C: Controller>(_ type: C.Type) -> Provider {
    var provider = Provider.type(type)
    provider.kind = .controller
    return provider
  }

  /// Makes the factory of a type one of boxes for the type that is asked for.
  static func erase<T, P: Sendable>(
    _ factory: Factory<T>, _ convert: @escaping @Sendable (T) -> P
  ) -> Make {
    switch factory {
    case .sync(let make): .sync { InstanceBox<P>(convert(try make($0))) }
    case .async(let make): .async { InstanceBox<P>(convert(try await make($0))) }
    }
  }
}
