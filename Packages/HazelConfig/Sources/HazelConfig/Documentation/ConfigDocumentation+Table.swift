extension ConfigDocumentation {
  /// A table in Markdown: setting, variable, flag, values, default, meaning.
  ///
  /// - Parameter configurations: the configurations, in order.
  public static func markdownTable(of configurations: [any Config.Type]) -> String {
    let rows = entries(of: configurations).map { entry -> [String] in
      let leaf = entry.leaf
      let fallback: String
      if leaf.isRequired {
        fallback = "required"
      } else {
        fallback = entry.defaultText.map { $0.isEmpty ? "empty" : code($0) } ?? "none"
      }
      return [
        code(leaf.key.text), code(leaf.key.variable), code(leaf.key.flag),
        leaf.setting.isSecret ? "a secret" : cell(entry.values), fallback,
        cell(leaf.setting.documentation ?? ""),
      ]
    }
    let header = ["setting", "variable", "flag", "value", "default", "meaning"]
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }

  private static func code(_ text: String) -> String { "`\(cell(text))`" }
}
