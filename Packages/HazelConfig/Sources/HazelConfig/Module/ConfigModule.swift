public import HazelCore

/// Reads configurations before anything else is made, and lets all modules inject them.
///
/// ```swift
/// struct ShopModule: Module {
///   var imports: [any Module] {
///     ConfigModule(ShopConfig.self, reloadEvery: .seconds(5)) { config, server in
///       server.limits.bodySize = .bytes(config.uploadLimit.bytes)
///     }
///   }
/// }
///
/// @Injectable struct Cashier {
///   let config: ShopConfig                // as it was at the start
///   let live: LiveConfig<ShopConfig>      // as it is now
/// }
/// ```
///
/// What is wrong with settings is told in the one report of the start, with what is wrong with
/// modules, providers and routes. Each setting has a flag on the command line. The command `config`
/// prints the settings and where they come from.
///
/// An application has one of it. Modules add configurations of their own with ``ConfigFeature``.
public struct ConfigModule: Module {
  private let entries: [ConfigEntry]
  private let sources: ConfigSources?
  private let unknownNames: UnknownNames
  private let interval: Duration?
  private let server: @Sendable (inout ServerConfiguration) -> Void
  let room: ConfigRoom = ConfigRoom()

  /// Makes the module.
  ///
  /// - Parameters:
  ///   - type: a configuration.
  ///   - others: more of them.
  ///   - sources: where settings are read from; nil, the default, for the usual places, with the
  ///     command line that the application runs with.
  ///   - unknownNames: what is done about names that no setting has; warnings by default.
  ///   - interval: how often files are looked at for changes; nil, the default, for never.
  ///   - server: says how the application listens. Flags and the variables `HOST` and `PORT` of the
  ///     process win over it.
  public init<Value: Config>(
    _ type: Value.Type, _ others: any Config.Type..., sources: ConfigSources? = nil,
    unknownNames: UnknownNames = .warn, reloadEvery interval: Duration? = nil,
    server: (@Sendable (Value, inout ServerConfiguration) -> Void)? = nil
  ) {
    let live = LiveConfig<Value>()
    entries = [ConfigEntry(type, live)] + others.map { Self.entry($0) }
    self.sources = sources
    self.unknownNames = unknownNames
    self.interval = interval
    self.server = { configuration in
      // Without a value the application does not start, so nobody asks how it listens.
      guard let server, let value = try? live.start else { return }
      server(value, &configuration)
    }
  }

  private static func entry<Value: Config>(_ type: Value.Type) -> ConfigEntry { ConfigEntry(type) }

  /// All modules can inject configurations.
  public var isGlobal: Bool { true }
  /// The configurations.
  public var providers: [Provider] { entries.flatMap(\.providers) }
  /// The configurations.
  public var exports: [Export] { entries.flatMap(\.exports) }

  /// Adds the flags, the command, and what watches files.
  public func configure(_ plugins: inout Plugins) {
    for entry in entries { entry.addFlags(to: &plugins) }
    plugins.flag(ConfigSources.environmentFlag, "name", "read the settings of this environment")
    plugins.prepare { preparation in await prepare(&preparation) }
    // It is needed most where settings are wrong, so nothing has to be made for it.
    plugins.command(
      "config", "print the settings; explain NAME, example, table", needsApplication: false
    ) { context in try print(context) }
    if let interval { plugins.add(service: ConfigWatch(room, interval)) }
  }

  /// Says which settings are in force: those of another environment are found at once then.
  public func onReady(_ context: ModuleContext) {
    guard let loaded = room.loaded else { return }
    let layers = loaded.layers.map(\.name).joined(separator: ", ")
    context.logger.info("settings of the environment \"\(loaded.environment)\", from \(layers)")
  }

  private func prepare(_ preparation: inout Preparation) async {
    var sources = self.sources ?? ConfigSources(arguments: preparation.arguments)
    // The command line of the application is the one that it checks itself.
    sources.areFlagsChecked = self.sources == nil
    sources.switches.formUnion(preparation.switches)
    let loaded = await sources.load()
    room.begin(loaded, from: sources, unknownNames: unknownNames)
    for problem in loaded.problems { preparation.report(problem) }
    for warning in loaded.warnings { preparation.warn("\(warning)") }
    for entry in entries { room.read(entry, &preparation) }
    server(&preparation.server)
    preparation.environment = sources.environment
    preparation[ConfigRoomKey.self] = room
    preparation.finally { preparation in
      for problem in room.flagClashes { preparation.report(problem) }
      reportUnknownNames(loaded, &preparation)
    }
  }

  /// Reports names that no setting of any module has.
  private func reportUnknownNames(_ loaded: LoadedLayers, _ preparation: inout Preparation) {
    let unknown = room.unknownNames(in: loaded)
    for name in unknown.names {
      switch unknown.action {
      case .warn: preparation.warn(name.warning)
      case .refuse: preparation.report(name.problem)
      case .ignore: break
      }
    }
  }

  private func print(_ context: CommandContext) throws {
    switch context.arguments.first {
    case nil:
      if let loaded = room.loaded { context.print("environment: \(loaded.environment)\n") }
      context.print(room.origins.dump())
    case "example": context.print(ConfigDocumentation.environmentExample(of: room.types))
    case "table": context.print(ConfigDocumentation.markdownTable(of: room.types))
    case "explain":
      guard let name = context.arguments.dropFirst().first else {
        throw UnknownConfigCommand(name: "explain without a name")
      }
      guard let text = room.origins.explain(name) else {
        throw UnknownSettingName(name, room.origins)
      }
      context.print(text)
    case let other?:
      throw UnknownConfigCommand(name: other)
    }
  }
}

/// A setting is to be explained that there is not.
private struct UnknownSettingName: Error, CustomStringConvertible {
  let description: String

  init(_ name: String, _ origins: ConfigOrigins) {
    let hint = origins.suggestion(for: name).map { ": did you mean \($0)?" } ?? ""
    description = "there is no setting \"\(name)\"\(hint)"
  }
}

/// Something is asked of the command that it can not do.
private struct UnknownConfigCommand: Error, CustomStringConvertible {
  let name: String

  var description: String {
    "config \(name): give nothing for all settings, explain NAME, example or table"
  }
}
