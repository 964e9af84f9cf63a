import HazelKernel

/// The settings of a configuration with those of its groups, and the shape of its JSON.
struct SettingTree {
  /// A setting that is looked for.
  struct Leaf: Sendable {
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

  private(set) var leaves: [Leaf] = []
  /// The property of each setting by its position, where the configuration leads to it without an optional.
  private(set) var properties: [Int: AnyKeyPath] = [:]
  private(set) var root: [Node] = []

  init(_ type: any Config.Type) {
    let place = Place(path: [], prefix: type.settingPrefix, variable: nil, isRequired: true)
    root = read(type, at: place, property: nil)
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

  private mutating func read(
    _ type: any Config.Type, at place: Place, property: AnyKeyPath?
  ) -> [Node] {
    var definitions = SchemaDefinitions(direction: .input)
    let schemas = type.inlineJSONSchema(in: &definitions)["properties"]
    // Generic groups could contain each other without an end; nobody writes that many.
    guard place.path.count < 16 else { return [] }
    return zip(type.settings, type.settingPaths).map { setting, step in
      let schema = SettingSchema(schemas?[setting.name], definitions: definitions.definitions)
      let inner = property.map { $0.appending(path: step) } ?? Optional(step)
      if let group = Self.group(setting.type) {
        return .group(
          name: setting.name, isRequired: setting.isRequired,
          nodes: read(
            group, at: Self.place(of: setting, schema, in: place),
            property: place.path.isEmpty || property != nil ? inner : nil))
      }
      let path = place.path + [setting.name]
      let leaf = Leaf(
        key: SettingKey(place.prefix + path, variable: Self.variable(of: setting, in: place)),
        path: path, setting: setting, owner: type.settingOwner, schema: schema,
        groupDefault: place.defaults?[setting.name].flatMap { $0.isNull ? nil : $0 },
        isInRequiredGroup: place.isRequired)
      if place.path.isEmpty || property != nil, let inner { properties[leaves.count] = inner }
      leaves.append(leaf)
      return .leaf(leaves.count - 1)
    }
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

  private static func group(_ type: Any.Type) -> (any Config.Type)? {
    if let wrapping = type as? any WrappingType.Type { return group(wrapping.wrapped) }
    return type as? any Config.Type
  }
}

/// An optional, whatever it may hold.
private protocol WrappingType {
  static var wrapped: Any.Type { get }
}

extension Optional: WrappingType {
  fileprivate static var wrapped: Any.Type { Wrapped.self }
}
