/// A property of a route, given where the route is written: `@Get("/:id", .summary("One book"))`.
///
/// Packages add their own by extending it:
///
/// ```swift
/// extension RouteTrait {
///   public static func audited(as action: String) -> RouteTrait {
///     RouteTrait { $0.metadata[AuditKey.self] = action }
///   }
/// }
/// ```
///
/// A trait runs once, at start. Traits stand at four levels, applied in this order: those of the
/// application, of a module, of a controller and of a route, and from left to right.
public struct RouteTrait: Sendable {
  private let configure: @Sendable (inout RouteConfiguration) -> Void

  /// Makes a trait.
  ///
  /// - Parameter configure: changes the configuration of each route that has the trait.
  public init(_ configure: @escaping @Sendable (inout RouteConfiguration) -> Void) {
    self.configure = configure
  }

  /// Changes the configuration of a route.
  public func apply(to configuration: inout RouteConfiguration) {
    configure(&configuration)
  }

  /// The trait for all routes that a module gives: the types that it names are made in that module.
  ///
  /// Such traits are applied before all others, so that what has no module yet is of this one.
  func made(in home: ModuleID) -> RouteTrait {
    RouteTrait { configuration in
      apply(to: &configuration)
      configuration.components.settle(in: home)
    }
  }
}
