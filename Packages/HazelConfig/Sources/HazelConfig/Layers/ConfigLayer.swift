public import HazelCore

/// A place where settings are looked for: the process environment, a file, a folder of secrets.
///
/// Layers stand in an order, and the first that has a setting gives it.
public struct ConfigLayer: Sendable {
  /// What it is called in messages: "the environment", ".env.local".
  public let name: String
  /// The names that it has, where it can list them: so that one which nobody asks for is found.
  public let names: [String]?
  /// Whether others put names there too, so that an unknown one is nothing to warn of.
  public let isShared: Bool
  /// Whether its values stand in each other, so that a group has a name of its own there.
  var isTree: Bool = false
  private let spell: @Sendable (SettingKey) -> String
  private let find: @Sendable (SettingKey, SettingKind) throws(ConfigLayerError) -> FoundSetting?

  /// Makes a layer.
  ///
  /// - Parameters:
  ///   - name: what it is called in messages.
  ///   - names: the names that it has, as ``spelling(of:)`` writes them; nil when it can not say.
  ///   - isShared: whether unknown names are nothing to warn of; false by default.
  ///   - spell: how it spells the name of a setting.
  ///   - find: looks for a setting; nil when it is not there.
  public init(
    name: String, names: [String]? = nil, isShared: Bool = false,
    spell: @escaping @Sendable (SettingKey) -> String,
    find: @escaping @Sendable (SettingKey, SettingKind) throws(ConfigLayerError) -> FoundSetting?
  ) {
    self.name = name
    self.names = names
    self.isShared = isShared
    self.spell = spell
    self.find = find
  }

  /// Whether what is wrong with it is wrong with how the program was called.
  var isOfCall: Bool { isShared || name == Self.commandLineName }

  /// How the layer spells the name of a setting: `PORT`, `--port`, `server.port`.
  public func spelling(of key: SettingKey) -> String { spell(key) }

  /// Looks for a setting.
  ///
  /// - Returns: what the layer has; nil when it has nothing of that name.
  /// - Throws: ``ConfigLayerError`` when there is something of that name that is none of this kind.
  public func value(
    of key: SettingKey, _ kind: SettingKind
  ) throws(ConfigLayerError) -> FoundSetting? {
    try find(key, kind)
  }
}

/// What a layer has for a setting.
public struct FoundSetting: Sendable {
  /// A value as a layer has it.
  public enum Value: Sendable {
    /// Text, which becomes a value by the type of the setting.
    case text(String)
    /// A value of a file that knows kinds of values.
    case json(JSONValue)
  }

  /// The value.
  public let value: Value
  /// Where it stands: "PORT in .env.local, line 3".
  public let place: String
  /// Whether it comes from a place of secrets, so that it is never shown.
  public let isSecret: Bool

  /// Makes what a layer has for a setting.
  public init(_ value: Value, place: String, isSecret: Bool = false) {
    self.value = value
    self.place = place
    self.isSecret = isSecret
  }
}

/// A layer has something for a setting that it can not be.
public struct ConfigLayerError: Error, Sendable {
  /// Where it stands.
  public let place: String
  /// What was found, without its value: "an object".
  public let found: String
  /// Whether somebody else tells it.
  let isReported: Bool

  /// Makes an error.
  public init(place: String, found: String) {
    self.init(place: place, found: found, isReported: false)
  }

  init(place: String, found: String, isReported: Bool) {
    self.place = place
    self.found = found
    self.isReported = isReported
  }
}
