extension ConfigDocumentation {
  /// The text of a `.env.example`: every variable with what it is for, its values and its default.
  ///
  /// What must be set stands without `#` and is empty, so that a copy does not start until it is
  /// filled in.
  ///
  /// - Parameter configurations: the configurations, in order.
  public static func environmentExample(of configurations: [any Config.Type]) -> String {
    entries(of: configurations).map { example($0) }.joined(separator: "\n")
  }

  private static func example(_ entry: SettingEntry) -> String {
    let leaf = entry.leaf
    var lines: [String] = []
    if let text = leaf.setting.documentation { lines.append("# \(text)") }
    var facts = leaf.setting.isSecret ? "a secret" : entry.values
    if leaf.setting.isSecret, entry.values != "a text" { facts += ": \(entry.values)" }
    if leaf.isRequired, !leaf.setting.isSecret, let example = leaf.schema.example {
      facts += ", for example \(example)"
    }
    lines.append("# \(facts); \(leaf.isRequired ? "required" : "optional")")
    let mark = leaf.isRequired ? "" : "# "
    lines.append("\(mark)\(leaf.key.variable)=\(quoted(entry.defaultText ?? ""))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// In single quotes where a file of variables would take a character for something else.
  private static func quoted(_ text: String) -> String {
    let special: Set<Character> = [" ", "#", "\"", "'", "$", "\\", "`", "\n", "\t", "\r"]
    guard text.contains(where: { special.contains($0) }) else { return text }
    return "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
