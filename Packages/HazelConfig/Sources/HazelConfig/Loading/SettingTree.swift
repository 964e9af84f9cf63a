import HazelKernel

/// The settings of a configuration with those of its groups, and the shape of its JSON.
struct SettingTree: Sendable {
  /// A setting that is looked for; an object, since it is handed around and never changes.
  final class Leaf: Sendable {
    let key: SettingKey
    /// The names from the configuration inwards, as its JSON has them.
    let path: [String]
    let setting: ConfigSetting
    let owner: String
    let schema: SettingSchema
    /// What a group has by default for it, where the group itself has a default.
    let groupDefault: JSONValue?
    /// Whether the groups that it is in are there in any case.
    let isInRequiredGroup: Bool

    init(
      _ key: SettingKey, path: [String], _ setting: ConfigSetting, owner: String,
      _ schema: SettingSchema, groupDefault: JSONValue?, isInRequiredGroup: Bool
    ) {
      self.key = key
      self.path = path
      self.setting = setting
      self.owner = owner
      self.schema = schema
      self.groupDefault = groupDefault
      self.isInRequiredGroup = isInRequiredGroup
    }

    /// The property in messages: "AppConfig.port: Int".
    var property: String { "\(owner).\(setting.name): \(setting.typeText)" }

    /// Its default as JSON; nil where there is none, and for a secret.
    var defaultValue: JSONValue? {
      if let groupDefault { return groupDefault }
      return setting.isSecret ? nil : schema.keywords["default"]
    }

    /// Whether the start fails without a value.
    var isRequired: Bool { setting.isRequired && groupDefault == nil && isInRequiredGroup }

    /// Whether an empty text is a value, and not the same as none.
    var takesEmptyText: Bool {
      if schema.isNullable { return true }
      if setting.isSecret { return false }
      return setting.type == String.self || schema.isList || schema.isObject
    }
  }

  /// A setting, by its position, or a group.
  indirect enum Node: Sendable {
    case leaf(Int)
    case group(name: String, isRequired: Bool, nodes: [Node])

    /// The positions of all settings within.
    var leaves: [Int] {
      switch self {
      case .leaf(let index): [index]
      case .group(_, _, let nodes): nodes.flatMap { $0.leaves }
      }
    }
  }

  /// A property whose type is a configuration.
  struct Group: Sendable {
    let key: SettingKey
    /// The names from the configuration inwards.
    let path: [String]
    /// The property in messages: "AppConfig.cache: CacheConfig".
    let property: String
  }

  let type: any Config.Type
  private(set) var leaves: [Leaf] = []
  private(set) var groups: [Group] = []
  private(set) var root: [Node] = []
  /// What was found out of each type, which may be that of several groups.
  private var known:
    [(type: any Config.Type, settings: [ConfigSetting], schemas: [SettingSchema])] =
      []

  init(_ type: any Config.Type) {
    self.type = type
    let place = Place(path: [], prefix: type.settingPrefix, variable: nil, isRequired: true)
    root = read(type, at: place)
  }

  /// Where a configuration stands in another.
  private struct Place {
    var path: [String]
    var prefix: [String]
    /// What `@Env` of a group says.
    var variable: String?
    var isRequired: Bool
    var defaults: JSONValue?
  }

  private mutating func read(_ type: any Config.Type, at place: Place) -> [Node] {
    // Generic groups could contain each other without an end; nobody writes that many.
    guard place.path.count < Self.maximumDepth else { return [] }
    let (settings, schemas) = content(of: type)
    return zip(settings, schemas).map { setting, schema in
      if let group = setting.group {
        let path = place.path + [setting.name]
        groups.append(
          Group(
            key: SettingKey(place.prefix + path), path: path,
            property: "\(type.settingOwner).\(setting.name): \(setting.typeText)"))
        return .group(
          name: setting.name, isRequired: setting.isRequired,
          nodes: read(group, at: Self.place(of: setting, schema, in: place)))
      }
      let path = place.path + [setting.name]
      leaves.append(
        Leaf(
          SettingKey(place.prefix + path, variable: Self.variable(of: setting, in: place)),
          path: path, setting, owner: type.settingOwner, schema,
          groupDefault: place.defaults?[setting.name].flatMap { $0.isNull ? nil : $0 },
          isInRequiredGroup: place.isRequired))
      return .leaf(leaves.count - 1)
    }
  }

  static let maximumDepth: Int = 16

  private mutating func content(
    of type: any Config.Type
  ) -> (settings: [ConfigSetting], schemas: [SettingSchema]) {
    if let found = known.first(where: { $0.type == type }) {
      return (found.settings, found.schemas)
    }
    var definitions = SchemaDefinitions(direction: .input)
    let schemas = type.inlineJSONSchema(in: &definitions)["properties"]
    let settings = type.settings
    let content = (
      settings,
      settings.map { SettingSchema(schemas?[$0.name], definitions: definitions.definitions) }
    )
    known.append((type, content.0, content.1))
    return content
  }

  private static func place(
    of group: ConfigSetting, _ schema: SettingSchema, in place: Place
  ) -> Place {
    var inner = place
    inner.path.append(group.name)
    inner.variable =
      group.variable ?? place.variable.map { $0 + "_" + SettingKey([group.name]).variable }
    inner.isRequired = place.isRequired && group.isRequired
    inner.defaults = place.defaults?[group.name] ?? schema.keywords["default"]
    return inner
  }

  private static func variable(of setting: ConfigSetting, in place: Place) -> String? {
    if let variable = setting.variable { return variable }
    return place.variable.map { $0 + "_" + SettingKey([setting.name]).variable }
  }
}
