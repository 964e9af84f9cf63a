import HazelKernel

extension Provider {
  /// Provides what a closure makes of what it needs.
  ///
  /// ```swift
  /// Provider.factory(PriceList.self, needs: ShopSettings.self, Exchange?.self) { settings, exchange in
  ///   PriceList(settings.currency, exchange)
  /// }
  /// ```
  ///
  /// Needs are checked at start like those of a type; they may be optional or ``Deferred``.
  ///
  /// - Parameters:
  ///   - type: what is made.
  ///   - name: a name, where several providers have this type.
  ///   - scope: how long an instance lives; a singleton by default.
  ///   - needs: the types of what the closure takes.
  ///   - file: where it is written, for messages.
  ///   - line: where it is written, for messages.
  ///   - make: makes an instance.
  public static func factory<T: Sendable, each Need: Sendable>(
    _ type: T.Type, named name: String? = nil, scope: Scope = .singleton,
    needs: repeat (each Need).Type, file: String = #fileID, line: Int = #line,
    make: @escaping @Sendable (repeat each Need) throws -> T
  ) -> Provider {
    var dependencies: [Dependency] = []
    repeat dependencies.append(.shaped(each needs))
    return Provider(
      ProviderKey(type, named: name), as: type, made: type, scope: scope, needs: dependencies,
      kind: .factory, location: SourceLocation(file: file, line: line),
      .sync { resolver in
        var index = -1
        return InstanceBox<T>(try make(repeat try resolver.next(&index, (each Need).self)))
      })
  }

  /// Provides what a closure makes of what it needs, after waiting; for singletons only.
  ///
  /// What needs it gets the value, once it is there.
  public static func factory<T: Sendable, each Need: Sendable>(
    _ type: T.Type, named name: String? = nil, scope: Scope = .singleton,
    needs: repeat (each Need).Type, file: String = #fileID, line: Int = #line,
    make: @escaping @concurrent @Sendable (repeat each Need) async throws -> T
  ) -> Provider {
    var dependencies: [Dependency] = []
    repeat dependencies.append(.shaped(each needs))
    return Provider(
      ProviderKey(type, named: name), as: type, made: type, scope: scope, needs: dependencies,
      kind: .factory, location: SourceLocation(file: file, line: line),
      .async { resolver in
        var index = -1
        return InstanceBox<T>(try await make(repeat try resolver.next(&index, (each Need).self)))
      })
  }
}

extension Resolver {
  /// The dependency after the one at a position.
  fileprivate func next<T: Sendable>(_ index: inout Int, _ type: T.Type) throws -> T {
    index += 1
    return try shaped(index, type)
  }
}
