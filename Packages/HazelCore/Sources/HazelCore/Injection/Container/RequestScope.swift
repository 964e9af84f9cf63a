/// The instances that belong to one request.
///
/// All that a route can reach is made before its first step runs, in the order of dependencies.
/// Afterwards the scope never changes, so that tasks of one handler may read it at the same time.
public final class RequestScope: Sendable {
  /// The scope of the request that the current task handles.
  @TaskLocal static var current: RequestScope?

  let container: Container
  /// By request index; nil for what the route can not reach.
  let instances: [InstanceObject?]

  init(_ container: Container, _ instances: [InstanceObject?]) {
    self.container = container
    self.instances = instances
  }

  /// The instance of a type that belongs to this request, or a singleton.
  ///
  /// - Throws: ``InjectionError``.
  public func resolve<T: Sendable>(
    _ type: T.Type = T.self, named name: String? = nil
  ) throws -> T {
    try container.instance(
      type, at: container.onlySlot(for: ProviderKey(type, named: name)), in: self)
  }

  /// Runs code in which ``Deferred`` finds this scope.
  public func run<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let result = Self.$current.withValue(self) {
      do throws(Failure) {
        return Swift.Result<Result, Failure>.success(try body())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Runs code that may wait and in which ``Deferred`` finds this scope.
  nonisolated(nonsending) public func run<Result>(
    _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    try await Self.$current.withValue(self) { try await body() }
  }
}
