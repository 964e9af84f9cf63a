public import Logging

/// What the hooks of a module get.
public struct ModuleContext: Sendable {
  /// The name of the application.
  public let name: String
  /// The logger of the application, which says the module too.
  public let logger: Logger
  /// What the application offers over HTTP.
  public let interface: ApplicationInterface
  let container: Container
  let module: ModuleID
  let life: ApplicationLife
  /// The health checks that modules added, in their order.
  public internal(set) var healthChecks: [any HealthCheck] = []

  /// How far the application is.
  public var phase: ApplicationPhase { life.phase }

  /// What the module would get injected.
  ///
  /// - Throws: ``InjectionError`` when the module can not see such a provider, or when it belongs to
  ///   a request.
  public func resolve<T: Sendable>(
    _ type: T.Type = T.self, named name: String? = nil
  ) throws -> T {
    let key = ProviderKey(type, named: name)
    guard let slot = container.slot(for: key, in: module) else {
      throw InjectionError.missing(key)
    }
    return try container.instance(type, at: slot, in: nil)
  }
}
