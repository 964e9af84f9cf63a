/// Writes the Swift file.
struct ConfigWriter {
  /// How long a line may be.
  static let width = 100

  let options: GeneratorOptions

  func source(of plan: SettingPlan) -> String {
    var lines = imports(plan)
    lines += documentation(
      ["The settings of the application, made from \(SwiftText.escaped(options.sourceName))."], 0)
    lines += ["@Config", "struct \(options.typeName) {"]
    var body = settings(plan.settings, 2)
    let groups = plan.groups.map {
      "  var \(SwiftIdentifier.written($0.property)): \($0.type)"
    }
    if !body.isEmpty, !groups.isEmpty, plan.settings.contains(where: { !$0.documentation.isEmpty })
    {
      body.append("")
    }
    body += groups
    for group in plan.groups { body += [""] + written(group) }
    return (lines + body + ["}", ""]).joined(separator: "\n")
  }

  private func imports(_ plan: SettingPlan) -> [String] {
    guard plan.usesURL else { return ["import HazelConfig", ""] }
    return [
      "import HazelConfig", "", "#if canImport(FoundationEssentials)",
      "  import FoundationEssentials", "#else", "  import Foundation", "#endif", "",
    ]
  }

  private func written(_ group: PlannedGroup) -> [String] {
    var lines = documentation(["The settings that begin with \(group.prefix)."], 2)
    lines += ["  @Config", "  struct \(group.type) {"]
    return lines + settings(group.settings, 4) + ["  }"]
  }

  /// An empty line goes before what has documentation.
  private func settings(_ settings: [PlannedSetting], _ indent: Int) -> [String] {
    var lines: [String] = []
    var isBehindDocumented = false
    for setting in settings {
      let isDocumented = !setting.documentation.isEmpty
      if !lines.isEmpty, isDocumented || isBehindDocumented { lines.append("") }
      isBehindDocumented = isDocumented
      lines += documentation(setting.documentation, indent)
      lines += PropertyText(setting: setting, indent: indent, width: Self.width).lines
    }
    return lines
  }

  private func documentation(_ lines: [String], _ indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    return DocumentationText.wrapped(lines, width: Self.width - indent - 4).map {
      "\(space)/// \($0)"
    }
  }
}
