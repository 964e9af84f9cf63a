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

  /// Makes a setting; `@Config` writes the calls.
  public init(
    _ name: String, variable: String? = nil, type: any (JSONSchemaProviding & Sendable).Type,
    typeText: String, isRequired: Bool, defaultText: String? = nil, isSecret: Bool = false,
    documentation: String? = nil, file: String = "", line: Int = 0
  ) {
    self.name = name
    self.variable = variable
    self.type = type
    self.typeText = typeText
    self.isRequired = isRequired
    self.defaultText = defaultText
    self.isSecret = isSecret
    self.documentation = documentation
    self.file = file
    self.line = line
  }
}
