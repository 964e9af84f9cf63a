package import HazelKernel

/// What a route needs of the container of its module.
package struct RouteRequirement: Sendable {
  /// What the route needs it for.
  package enum Purpose: Sendable {
    /// A part of its pipeline: "guard", "interceptor", "pipe", "filter", "middleware". The type is a
    /// provider of the module if nothing else provides it.
    case component(role: String, type: any Injectable.Type)
    /// What the handler takes per call.
    case injection
  }

  /// What is needed, and whether it may be missing.
  package let dependency: Dependency
  /// What it is needed for.
  package let purpose: Purpose
  /// The module that has to have it; nil for that of the route.
  let home: ModuleID?
  /// The route as messages name it.
  package let subject: String
  /// Where the route is written.
  package let location: SourceLocation
}

extension Injectable {
  /// The key under which the type is provided.
  static var providerKey: ProviderKey { ProviderKey(Self.self) }
  static func dependency(_ label: String) -> Dependency { .on(label, Self.self) }
}
