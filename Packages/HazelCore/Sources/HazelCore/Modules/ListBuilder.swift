/// What result builders for lists have in common: `if`, `for` and several lines.
public protocol ListBuilder {
  /// The type of what is listed.
  associatedtype Element
}

extension ListBuilder {
  /// Puts lines one after the other.
  public static func buildBlock(_ parts: [Element]...) -> [Element] { parts.flatMap { $0 } }
  /// The elements under an `if`, when it holds.
  public static func buildOptional(_ part: [Element]?) -> [Element] { part ?? [] }
  /// The elements of the first branch.
  public static func buildEither(first part: [Element]) -> [Element] { part }
  /// The elements of the other branch.
  public static func buildEither(second part: [Element]) -> [Element] { part }
  /// The elements of a loop.
  public static func buildArray(_ parts: [[Element]]) -> [Element] { parts.flatMap { $0 } }
  /// Nothing: a statement that prepares what is listed, such as an assignment.
  public static func buildExpression(_ nothing: Void) -> [Element] { [] }
  /// The elements under `if #available`.
  public static func buildLimitedAvailability(_ part: [Element]) -> [Element] { part }
}

/// Lists modules: `BookModule()`.
@resultBuilder
public enum ModuleBuilder: ListBuilder {
  public typealias Element = any Module

  /// A module.
  public static func buildExpression(_ module: any Module) -> [any Module] { [module] }
  /// Modules that are listed elsewhere.
  public static func buildExpression(_ modules: [any Module]) -> [any Module] { modules }

  /// Refuses a type in the place of a value.
  @available(
    *, unavailable, message: "import a module by its value: write BookModule(), not BookModule.self"
  )
  public static func buildExpression<M: Module>(_ type: M.Type) -> [any Module] { [] }

  /// Refuses everything else.
  @_disfavoredOverload
  @available(*, unavailable, message: "imports lists modules: this type does not conform to Module")
  public static func buildExpression<T>(_ value: T) -> [any Module] { [] }
}

/// Lists controllers: `BookController.self`.
@resultBuilder
public enum ControllerBuilder: ListBuilder {
  public typealias Element = any Controller.Type

  /// A controller.
  public static func buildExpression(_ type: any Controller.Type) -> [any Controller.Type] {
    [type]
  }
  /// Controllers that are listed elsewhere.
  public static func buildExpression(_ types: [any Controller.Type]) -> [any Controller.Type] {
    types
  }

  /// Refuses everything else.
  @_disfavoredOverload
  @available(
    *, unavailable, message: "controllers lists types with @Controller: write BookController.self"
  )
  public static func buildExpression<T>(_ value: T) -> [any Controller.Type] { [] }
}

/// Lists providers: `BookStore.self`, `Provider.value(…)`.
@resultBuilder
public enum ProviderBuilder: ListBuilder {
  public typealias Element = Provider

  /// An injectable type.
  public static func buildExpression<T: Injectable>(_ type: T.Type) -> [Provider] { [.type(type)] }
  /// A provider.
  public static func buildExpression(_ provider: Provider) -> [Provider] { [provider] }
  /// Providers that are listed elsewhere.
  public static func buildExpression(_ providers: [Provider]) -> [Provider] { providers }

  /// Refuses a type that the container can not make.
  @_disfavoredOverload
  @available(
    *, unavailable,
    message: "this type is not injectable: mark it @Injectable, or give Provider.value or .factory"
  )
  public static func buildExpression<T>(_ type: T.Type) -> [Provider] { [] }

  /// Refuses everything else.
  @_disfavoredOverload
  @available(
    *, unavailable,
    message: "providers lists types and Providers: wrap a value in Provider.value(…)"
  )
  public static func buildExpression<T>(_ value: T) -> [Provider] { [] }
}

/// Lists exports: `BookStore.self`.
@resultBuilder
public enum ExportBuilder: ListBuilder {
  public typealias Element = Export

  /// The provider of a type.
  public static func buildExpression<T>(_ type: T.Type) -> [Export] { [.type(type)] }
  /// What an imported module exports.
  public static func buildExpression<M: Module>(_ type: M.Type) -> [Export] { [.module(type)] }
  /// An export.
  public static func buildExpression(_ export: Export) -> [Export] { [export] }
  /// Exports that are listed elsewhere.
  public static func buildExpression(_ exports: [Export]) -> [Export] { exports }

  /// Refuses everything else.
  @_disfavoredOverload
  @available(*, unavailable, message: "exports lists types: write BookStore.self")
  public static func buildExpression<T>(_ value: T) -> [Export] { [] }
}

/// Lists traits of routes: `RouteTrait.summary("…")`.
@resultBuilder
public enum TraitBuilder: ListBuilder {
  public typealias Element = RouteTrait

  /// A trait.
  public static func buildExpression(_ trait: RouteTrait) -> [RouteTrait] { [trait] }
  /// Traits that are listed elsewhere.
  public static func buildExpression(_ traits: [RouteTrait]) -> [RouteTrait] { traits }
}
