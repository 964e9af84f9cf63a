import HazelKernel

/// Where the values of all settings of a configuration come from.
public struct ConfigOrigins: Sendable {
  /// The settings in the order of the properties.
  public let settings: [SettingOrigin]

  init(_ settings: [SettingOrigin]) {
    self.settings = settings
  }

  /// The origins of several configurations together.
  ///
  /// - Parameter parts: the origins of each.
  public init(joining parts: [ConfigOrigins]) {
    settings = parts.flatMap { $0.settings }
  }

  /// Where a setting comes from.
  ///
  /// - Parameter name: its variable, its name with dots, or its flag: "PORT", "cache.maxEntries",
  ///   "--port".
  public subscript(name: String) -> SettingOrigin? {
    settings.first { [$0.key.variable, $0.key.text, $0.key.flag].contains(name) }
  }

  /// Which layer a setting comes from, and what the others have.
  ///
  /// - Parameter name: its variable, its name with dots, or its flag.
  /// - Returns: nil where there is no such setting.
  public func explain(_ name: String) -> String? { self[name]?.explanation }

  /// The variable that is nearest to a name that no setting has; nil where none is near.
  public func suggestion(for name: String) -> String? {
    Suggestion.nearest(
      to: name, among: settings.flatMap { [$0.key.variable, $0.key.text, $0.key.flag] })
  }

  /// All settings with their values and where they come from, as a table; secrets are not shown.
  public func dump() -> String {
    TextTable(
      header: ["setting", "variable", "value", "from"],
      rows: settings.map { [$0.key.text, $0.key.variable, $0.shown, $0.sourceText] }
    ).text
  }
}
