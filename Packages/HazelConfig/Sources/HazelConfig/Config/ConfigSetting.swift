public import HazelKernel

/// A setting as `@Config` found it.
public struct ConfigSetting: Sendable {
  /// The name of the property.
  public let name: String
  /// The name in `@Env`; nil where there is none.
  public let variable: String?
  /// The type of its values.
  public let type: any (JSONSchemaProviding & Sendable).Type
  /// The type as it is written.
  public let typeText: String
  /// Whether it has neither a default nor an optional type.
  public let isRequired: Bool
  /// The default as it is written; nil where there is none, and for a secret.
  public let defaultText: String?
  /// Whether its value is never shown.
  public let isSecret: Bool
  /// Its documentation comment on one line.
  public let documentation: String?
  /// The file that declares it, as `#fileID` has it.
  public let file: String
  /// The line that declares it.
  public let line: Int

  /// The configuration, where the setting is a group.
  let group: (any Config.Type)?

  /// Makes a setting; `@Config` writes the calls.
  public init<Value: JSONSchemaProviding & Sendable>(
    _ name: String, variable: String? = nil, type: Value.Type, typeText: String, isRequired: Bool,
    defaultText: String? = nil, isSecret: Bool = false, documentation: String? = nil,
    file: String = "", line: Int = 0
  ) {
    self.init(
      name, variable, type, group: nil, typeText, isRequired, defaultText, isSecret, documentation,
      file, line)
  }

  /// Makes a group. That it is one is known by the compiler: a program that asks for it while it
  /// runs looks through all conformances of itself, for each type that is none.
  public init<Group: Config>(
    _ name: String, variable: String? = nil, type: Group.Type, typeText: String, isRequired: Bool,
    defaultText: String? = nil, isSecret: Bool = false, documentation: String? = nil,
    file: String = "", line: Int = 0
  ) {
    self.init(
      name, variable, type, group: type, typeText, isRequired, defaultText, isSecret,
      documentation, file, line)
  }

  /// Makes a group that may be left out.
  public init<Group: Config>(
    _ name: String, variable: String? = nil, type: Group?.Type, typeText: String, isRequired: Bool,
    defaultText: String? = nil, isSecret: Bool = false, documentation: String? = nil,
    file: String = "", line: Int = 0
  ) {
    self.init(
      name, variable, type, group: Group.self, typeText, isRequired, defaultText, isSecret,
      documentation, file, line)
  }

  private init(
    _ name: String, _ variable: String?, _ type: any (JSONSchemaProviding & Sendable).Type,
    group: (any Config.Type)?, _ typeText: String, _ isRequired: Bool, _ defaultText: String?,
    _ isSecret: Bool, _ documentation: String?, _ file: String, _ line: Int
  ) {
    self.name = name
    self.variable = variable
    self.type = type
    self.group = group
    self.typeText = typeText
    self.isRequired = isRequired
    self.defaultText = defaultText
    self.isSecret = isSecret
    self.documentation = documentation
    self.file = file
    self.line = line
  }
}
