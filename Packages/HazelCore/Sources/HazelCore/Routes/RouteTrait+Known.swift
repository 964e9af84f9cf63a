// What routes note of themselves while they are made. It is taken out of the metadata again, where
// a request would have to look past it.
extension RouteTrait {
  /// Notes the type of what a closure returns.
  @usableFromInline
  static func result(_ type: any Any.Type) -> RouteTrait {
    .metadata(ClosureResultKey.self, type)
  }

  /// Notes the comment before a controller.
  static func controllerDocumentation(_ text: String) -> RouteTrait {
    .metadata(ControllerDocumentationKey.self, text)
  }
}

/// The type of what a closure returns; nil when it is not known.
enum ClosureResultKey: RouteMetadataKey {
  static var defaultValue: (any Any.Type)? { nil }
}

/// The comment before a controller.
enum ControllerDocumentationKey: RouteMetadataKey {
  static var defaultValue: String? { nil }
}
