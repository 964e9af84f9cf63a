public import HazelKernel

extension Config {
  /// The text of a `.env.example` with every setting.
  public static func environmentExample() -> String {
    ConfigDocumentation.environmentExample(of: [Self.self])
  }

  /// A table of the settings in Markdown.
  public static func markdownTable() -> String {
    ConfigDocumentation.markdownTable(of: [Self.self])
  }

  /// The JSON Schema (2020-12) of a file with the settings.
  public static func configurationSchema() -> JSONSchema {
    ConfigDocumentation.jsonSchema(of: Self.self)
  }
}
