import HazelKernel

/// Makes configurations of layers: the first layer that has a setting gives it.
///
/// An empty text is no value for numbers, URLs, secrets and the like, so that `PORT=` in a file of
/// variables is the same as nothing; it is the empty text for a `String`, an empty list or
/// dictionary for those, and nil for an optional, which so takes back what later layers say.
public enum ConfigLoader {
  /// Reads a configuration and says everything that is wrong, at once.
  ///
  /// - Parameters:
  ///   - type: the configuration.
  ///   - layers: where settings are looked for, in order.
  ///   - unknownNames: what is done about names in the layers that no setting has. Where several
  ///     configurations are read from the same layers, ignore them here and ask
  ///     ``unknownNames(in:for:)`` once for all.
  /// - Returns: the value, if nothing is wrong, and all that is to be told.
  public static func load<Value: Config>(
    _ type: Value.Type = Value.self, layers: [ConfigLayer], unknownNames: UnknownNames = .warn
  ) -> LoadedConfig<Value> {
    load(type, SettingTree(type), layers: layers, SourceGaps(), unknownNames: unknownNames)
  }

  /// Reads a configuration whose settings are known already.
  static func load<Value: Config>(
    _ type: Value.Type, _ tree: SettingTree, layers: [ConfigLayer], _ gaps: SourceGaps,
    unknownNames: UnknownNames
  ) -> LoadedConfig<Value> {
    let lookups = tree.leaves.map { SettingLookup($0, in: layers) }
    var report = LoadingReport(tree: tree, lookups: lookups, layers: layers, gaps: gaps)
    report.addValuesOfGroups()
    let document = SettingDocument(tree: tree, lookups: lookups, report: &report)
    var value: Value?
    do throws(DTOError) {
      value = try type.decode(json: document.bytes)
    } catch {
      report.add(error, owner: type.settingOwner)
    }
    var warnings: [String] = []
    if unknownNames != .ignore {
      let unknown = self.unknownNames(in: layers, of: [tree])
      if unknownNames == .refuse {
        report.problems += unknown.map { $0.problem }
      } else {
        warnings = unknown.map { $0.warning }
      }
    }
    let problems = report.sorted
    let origins = zip(tree.leaves, lookups).map { SettingOrigin($0, $1, in: document) }
    return LoadedConfig(
      value: problems.isEmpty ? value : nil, problems: problems, warnings: warnings,
      origins: ConfigOrigins(origins))
  }
}

extension Config {
  /// Reads the configuration.
  ///
  /// - Parameter layers: where settings are looked for, in order.
  /// - Throws: ``ConfigError`` with everything that is wrong.
  public static func load(from layers: [ConfigLayer]) throws(ConfigError) -> Self {
    let loaded = ConfigLoader.load(Self.self, layers: layers)
    if let value = loaded.value { return value }
    throw ConfigError(configuration: settingOwner, problems: loaded.problems)
  }

  /// Reads the configuration of what was read of all sources.
  ///
  /// - Parameter sources: what was read.
  /// - Throws: ``ConfigError`` with everything that is wrong, with the sources and with settings.
  public static func load(from sources: LoadedLayers) throws(ConfigError) -> Self {
    let loaded = ConfigLoader.load(
      Self.self, SettingTree(Self.self), layers: sources.layers, sources.gaps, unknownNames: .ignore
    )
    if let value = loaded.value, sources.problems.isEmpty { return value }
    throw ConfigError(
      configuration: settingOwner, problems: sources.problems + loaded.problems)
  }
}
