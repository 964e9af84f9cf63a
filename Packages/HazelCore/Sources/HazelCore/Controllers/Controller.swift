// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Names with "__" are for generated code.

/// A type whose methods answer requests; `@Controller` makes one.
///
/// Its requirements are written by the macro.
public protocol Controller: Injectable {
  /// Lists the routes.
  static func __hazelRoutes(_ routes: inout ControllerRoutes<Self>)
}
