/// A module in its place among those of an application.
struct ModuleNode: Sendable {
  /// Its position; modules stand after those that they import.
  let index: Int
  let id: ModuleID
  let module: any Module
  let name: String
  /// The positions of the modules that it imports.
  let imports: [Int]
  let providers: [Provider]
  let controllers: [any Controller.Type]
  let exports: [Export]
  let traits: [RouteTrait]
  let isGlobal: Bool
  let plugins: Plugins
}
