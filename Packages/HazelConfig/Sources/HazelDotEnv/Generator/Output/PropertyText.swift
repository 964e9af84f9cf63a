/// A property as swift-format would lay it out.
struct PropertyText {
  let setting: PlannedSetting
  let indent: Int
  let width: Int

  private var space: String { String(repeating: " ", count: indent) }

  var lines: [String] {
    let attribute = setting.variable.map { "@Env(\(SwiftText.literal($0)))" }
    let property = "var \(SwiftIdentifier.written(setting.property)): \(setting.type)"
    let value = setting.initial.map { " = " + text($0) } ?? ""
    let whole = (attribute.map { $0 + " " } ?? "") + property + value
    if fits(whole) { return [space + whole] }
    let above = attribute.map { [space + $0] } ?? []
    if fits(property + value) { return above + [space + property + value] }
    guard fits(property + " = [") else {
      return above + ["\(space)// swift-format-ignore", space + property + value]
    }
    return above + broken(property)
  }

  private func text(_ value: PlannedDefault) -> String {
    switch value {
    case .expression(let text): text
    case .text(let text): SwiftText.literal(text)
    case .list(let elements): "[\(elements.joined(separator: ", "))]"
    }
  }

  private func fits(_ line: String) -> Bool { indent + line.count <= width }

  /// The property with its default in lines of their own.
  private func broken(_ property: String) -> [String] {
    switch setting.initial {
    case .list(let elements):
      let inner = elements.map { "\(space)  \($0)," }
      return ["\(space)\(property) = ["] + inner + ["\(space)]"]
    case .text(let text) where !fits("  " + SwiftText.literal(text)):
      return ["\(space)\(property) = \"\"\""] + paragraphs(text) + ["\(space)  \"\"\""]
    case .some(let value): return ["\(space)\(property) =", "\(space)  \(self.text(value))"]
    case .none: return [space + property]
    }
  }

  /// A long text as the lines of a literal of several lines; a backslash joins them again.
  private func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for character in text {
      let written = SwiftText.escaped(String(character))
      if !line.isEmpty, indent + 2 + line.count + written.count + 1 > width {
        lines.append("\(space)  \(line)\\")
        line = ""
      }
      line += written
    }
    return lines + ["\(space)  \(line)"]
  }
}
