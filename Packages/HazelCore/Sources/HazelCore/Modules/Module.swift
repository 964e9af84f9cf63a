/// A part of an application: what it imports, the controllers and providers it has, and those that
/// it lets others use.
///
/// ```swift
/// struct OrderModule: Module {
///   let currency: String
///
///   var imports: [any Module] { BookModule() }
///   var controllers: [any Controller.Type] { OrderController.self }
///   var providers: [Provider] {
///     OrderDesk.self
///     Provider.value(currency, named: "currency")
///   }
///   var exports: [Export] { OrderDesk.self }
/// }
/// ```
///
/// A module is a value, so what configures it is its initializer. What it does not export can be
/// injected in the module itself only.
public protocol Module: Sendable {
  /// The modules whose exports this one uses.
  @ModuleBuilder var imports: [any Module] { get }
  /// The controllers, whose routes become those of the application.
  @ControllerBuilder var controllers: [any Controller.Type] { get }
  /// What can be injected in this module.
  @ProviderBuilder var providers: [Provider] { get }
  /// What of it, and of what it imports, can be injected in modules that import this one.
  @ExportBuilder var exports: [Export] { get }
  /// Whether all modules can use what it exports, without importing it; false by default.
  var isGlobal: Bool { get }
  /// The traits of all routes of its controllers.
  @TraitBuilder var traits: [RouteTrait] { get }
  /// Tells several modules of one type apart; empty by default.
  ///
  /// A module that is imported in several places is one module if its type and its id are the same.
  /// Then its configuration must be the same too: make it `Equatable` if it has any.
  var id: String { get }

  /// Adds to the application what is more than providers and routes; see ``Plugins``.
  func configure(_ plugins: inout Plugins)

  /// Called when all that can be injected is there, after the modules that it imports.
  func onInit(_ context: ModuleContext) async throws
  /// Called when all modules are initialized, before the application listens.
  func onBootstrap(_ context: ModuleContext) async throws
  /// Called when the application listens.
  func onReady(_ context: ModuleContext) async throws
  /// Called when the application is told to stop, after the modules that import this one: requests
  /// are still taken, so it is the time to leave what sends them here.
  func onDrain(_ context: ModuleContext) async throws
  /// Called when the last request is answered, before the modules that it imports.
  func onShutdown(_ context: ModuleContext) async throws
}

extension Module {
  /// No modules.
  public var imports: [any Module] { [] }
  /// No controllers.
  public var controllers: [any Controller.Type] { [] }
  /// No providers.
  public var providers: [Provider] { [] }
  /// Nothing is exported.
  public var exports: [Export] { [] }
  /// Its exports must be imported.
  public var isGlobal: Bool { false }
  /// No traits.
  public var traits: [RouteTrait] { [] }
  /// All modules of the type are one.
  public var id: String { "" }

  /// Adds nothing.
  public func configure(_ plugins: inout Plugins) {}
  /// Does nothing.
  public func onInit(_ context: ModuleContext) async throws {}
  /// Does nothing.
  public func onBootstrap(_ context: ModuleContext) async throws {}
  /// Does nothing.
  public func onReady(_ context: ModuleContext) async throws {}
  /// Does nothing.
  public func onDrain(_ context: ModuleContext) async throws {}
  /// Does nothing.
  public func onShutdown(_ context: ModuleContext) async throws {}
}
