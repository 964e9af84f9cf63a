import HazelCore

/// A configuration of a module: reads it, and keeps what was read.
struct ConfigEntry: Sendable {
  /// What came of reading.
  struct Reading: Sendable {
    let problems: [BootProblem]
    let origins: ConfigOrigins
    /// Takes the value over at the start.
    let begin: @Sendable () -> Void
    /// Takes the value over at a reload, and tells those who want to know.
    let adopt: @Sendable () async -> Void
  }

  /// The configuration.
  let type: any Config.Type
  /// What can be injected: the value of the start, and the one that follows reloads.
  let providers: [Provider]
  /// The same, for modules that see the module.
  let exports: [Export]
  /// The settings, with those of groups.
  let tree: SettingTree
  /// Reads the configuration.
  let read: @Sendable (LoadedLayers) -> Reading

  init<Value: Config>(_ type: Value.Type, _ live: LiveConfig<Value> = LiveConfig()) {
    self.type = type
    let tree = SettingTree(type)
    self.tree = tree
    providers = [Provider.factory(type) { try live.start }, Provider.value(live)]
    exports = [.type(type), .type(LiveConfig<Value>.self)]
    read = { sources in
      let loaded = ConfigLoader.load(
        type, tree, layers: sources.layers, sources.gaps, unknownNames: .ignore)
      return Reading(problems: loaded.problems, origins: loaded.origins) {
        if let value = loaded.value { live.begin(value) }
      } adopt: {
        if let value = loaded.value { await live.adopt(value) }
      }
    }
  }

  /// The flags of the settings, which may then stand on the command line.
  func addFlags(to plugins: inout Plugins) {
    // One that every application has is known already, and its value comes here, too.
    let standard = Set(Preparation.standardFlags)
    for leaf in tree.leaves where !standard.contains(leaf.key.flag) {
      let isSwitch = leaf.schema.kind == .boolean
      let summary = leaf.setting.documentation ?? "set \(leaf.key.text)"
      plugins.flag(
        leaf.key.flag, isSwitch ? nil : leaf.schema.noun, summary, takesInlineValue: isSwitch)
      if isSwitch { plugins.flag(leaf.key.negatedFlag, nil, "the opposite of \(leaf.key.flag)") }
    }
  }
}
