public import HazelCore

/// A configuration that only the module which imports it can inject.
///
/// ```swift
/// struct MailModule: Module {
///   var imports: [any Module] { ConfigFeature<MailConfig>() }
/// }
/// ```
///
/// It is read from the sources of the application's ``ConfigModule``.
public struct ConfigFeature<Value: Config>: Module, Equatable {
  private let entry: ConfigEntry

  /// Makes the module.
  public init() {
    entry = ConfigEntry(Value.self)
  }

  /// All features of one configuration are alike.
  public static func == (left: ConfigFeature, right: ConfigFeature) -> Bool { true }

  /// The configuration.
  public var providers: [Provider] { entry.providers }
  /// The configuration.
  public var exports: [Export] { entry.exports }

  /// Adds the flags, and reads the configuration.
  public func configure(_ plugins: inout Plugins) {
    entry.addFlags(to: &plugins)
    plugins.prepare { preparation in
      guard let room = preparation[ConfigRoomKey.self] else {
        return preparation.report(
          BootProblem(
            "HZ340", Value.settingOwner, detail: "nothing reads it: there is no ConfigModule",
            hint: "import ConfigModule in the module at the root"))
      }
      room.read(entry, &preparation)
    }
  }
}
