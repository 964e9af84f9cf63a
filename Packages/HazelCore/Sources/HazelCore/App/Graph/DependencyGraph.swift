public import HazelKernel

/// The modules and providers of an application and how they are tied: for people, tools and tests.
///
/// ```swift
/// print(app.graph)             // text
/// print(app.graph.mermaid)     // a diagram, also: bookshop graph --mermaid
/// ```
public struct DependencyGraph: Sendable, Hashable {
  /// A module.
  public struct Module: Sendable, Hashable {
    /// Its type, and its id if it has one.
    public let name: String
    /// The names of the modules that it imports.
    public let imports: [String]
    /// What it exports.
    public let exports: [String]
    /// Whether all modules see what it exports.
    public let isGlobal: Bool
    /// The types of its controllers.
    public let controllers: [String]
  }

  /// A provider or controller.
  public struct Provider: Sendable, Hashable {
    /// Names it in this graph.
    public let id: Int
    /// The type that is asked for.
    public let type: String
    /// Its name, where several have the type.
    public let name: String?
    /// The type of what is made.
    public let implementation: String
    /// How long an instance lives.
    public let scope: Scope
    /// Its module; nil for a list that is gathered from all modules.
    public let module: String?
    /// Where it is declared or provided.
    public let location: SourceLocation
    /// What it needs.
    public let dependencies: [Dependency]
  }

  /// Something that a provider needs.
  public struct Dependency: Sendable, Hashable {
    /// The property or parameter that takes it.
    public let label: String
    /// What is needed.
    public let type: String
    /// What is injected, by its id; nil for nothing.
    public let provider: Int?
    /// Whether it may be missing.
    public let isOptional: Bool
    /// Whether it is looked up when it is used.
    public let isDeferred: Bool
  }

  /// The modules, each after those that it imports.
  public let modules: [Module]
  /// The providers.
  public let providers: [Provider]

  init(_ plan: ApplicationPlan) {
    let names = plan.modules.map(\.name)
    modules = plan.modules.map { module in
      Module(
        name: module.name, imports: module.imports.map { names[$0] },
        exports: module.exports.map { export in
          switch export.kind {
          case .provider(let key): "\(key)"
          case .module(let type): "\(type)"
          }
        }, isGlobal: module.isGlobal, controllers: module.controllers.map { "\($0)" })
    }
    providers = plan.graph.nodes.enumerated().map { id, node in
      Provider(
        id: id, type: node.key.typeName, name: node.key.name,
        implementation: "\(node.provider.implementation)", scope: node.scope,
        module: node.module.map { names[$0] }, location: node.location,
        dependencies: Self.dependencies(of: node))
    }
  }

  private static func dependencies(of node: GraphNode) -> [Dependency] {
    node.targets.enumerated().map { position, target in
      guard position < node.provider.dependencies.count else {
        return Dependency(
          label: "element \(position)", type: node.key.typeName, provider: target,
          isOptional: false, isDeferred: false)
      }
      let dependency = node.provider.dependencies[position]
      return Dependency(
        label: dependency.label, type: "\(dependency.key)", provider: target,
        isOptional: dependency.kind == .optional, isDeferred: dependency.kind == .deferred)
    }
  }
}
