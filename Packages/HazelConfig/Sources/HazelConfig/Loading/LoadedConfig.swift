public import HazelCore

/// What came of reading a configuration.
public struct LoadedConfig<Value: Config>: Sendable {
  /// The configuration; nil where something is wrong.
  public let value: Value?
  /// Everything that is wrong.
  public let problems: [BootProblem]
  /// What is probably not meant, in one sentence each.
  public let warnings: [String]
  /// Where each setting comes from.
  public let origins: ConfigOrigins

  /// Which layer a setting comes from, and what the others have.
  ///
  /// - Parameter property: the property: `\.port`, `\.cache.maxEntries`, `\.mail?.host`.
  /// - Returns: nil where the property is no setting.
  public func explain(_ property: PartialKeyPath<Value>) -> String? {
    SettingPaths.index(of: property, in: Value.self).map { origins.settings[$0].explanation }
  }

  /// Which layer a setting comes from, and what the others have.
  ///
  /// - Parameter name: the variable, the name with dots, or the flag of the setting.
  /// - Returns: nil where there is no such setting.
  public func explain(_ name: String) -> String? { origins.explain(name) }

  /// All settings with their values and where they come from, as a table; secrets are not shown.
  public func dump() -> String { origins.dump() }
}
