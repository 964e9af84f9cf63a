/// What composition needs of a container, seen from one module.
package protocol ContainerAccess: Sendable {
  /// The place of a provider that the module can see; nil for none.
  func slot(for key: ProviderKey) -> Slot?
  /// Whether the provider belongs to a request, itself or through what it is made of.
  func isRequestScoped(_ slot: Slot) -> Bool
  /// Makes the instances of these slots, in order, for one request.
  func makeScope(for slots: [Slot]) throws -> RequestScope
  /// The instance at a slot.
  func instance<T: Sendable>(_ type: T.Type, at slot: Slot, in scope: RequestScope?) throws -> T
}

/// The place of a provider in its container.
package struct Slot: Hashable, Sendable {
  package let index: Int

  package init(index: Int) {
    self.index = index
  }
}

extension RequestScope {
  /// Runs code that finds this scope.
  func run<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body()
  }

  /// Runs code that may wait and finds this scope.
  nonisolated(nonsending) func run<Result>(
    _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    try await body()
  }
}
