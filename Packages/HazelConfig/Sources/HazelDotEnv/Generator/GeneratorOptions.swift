/// What the generated code looks like.
public struct GeneratorOptions: Hashable, Sendable {
  /// The name of the struct; "AppConfig" by default.
  public var typeName: String
  /// The file that it is made from, as the comment in front names it; ".env" by default.
  public var sourceName: String
  /// Whether values become defaults, unless they are secret; true by default.
  public var includesDefaults: Bool
  /// Whether settings with the same first word become a struct of their own; false by default.
  public var groupsByPrefix: Bool

  /// Makes options.
  ///
  /// - Parameters:
  ///   - typeName: the name of the struct.
  ///   - sourceName: the file that it is made from.
  ///   - includesDefaults: whether values become defaults, unless they are secret.
  ///   - groupsByPrefix: whether settings with the same first word become a struct of their own.
  public init(
    typeName: String = "AppConfig", sourceName: String = ".env", includesDefaults: Bool = true,
    groupsByPrefix: Bool = false
  ) {
    self.typeName = typeName
    self.sourceName = sourceName
    self.includesDefaults = includesDefaults
    self.groupsByPrefix = groupsByPrefix
  }
}
