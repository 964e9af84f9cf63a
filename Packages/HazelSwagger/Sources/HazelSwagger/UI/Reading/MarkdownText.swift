import HazelCore

/// The parts of CommonMark that descriptions use most, as HTML: paragraphs, lists, blocks of code,
/// `code`, *emphasis*, **strong** text and links. All else stays the text that it is, escaped.
enum MarkdownText {
  /// Text in several blocks.
  static func html(_ text: String) -> HTML {
    var blocks: [HTML] = []
    var lines: [Substring] = []
    var isCode = false

    func end() {
      if !lines.isEmpty || isCode { blocks.append(isCode ? code(lines) : block(lines)) }
      lines = []
    }

    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        end()
        isCode.toggle()
      } else if isCode {
        lines.append(line)
      } else if line.allSatisfy(\.isWhitespace) {
        end()
      } else {
        // A list may begin within a paragraph.
        if item(line) != nil, let first = lines.first, item(first) == nil { end() }
        lines.append(line)
      }
    }
    end()
    return HTML(blocks)
  }

  /// Text on one line.
  static func inline(_ text: some StringProtocol) -> HTML {
    var parts: [HTML] = []
    var rest = text[...]
    var plain = ""
    while let next = rest.first {
      if let (length, html) = span(rest) {
        parts.append(HTML(escaping: plain))
        plain = ""
        parts.append(html)
        rest = rest.dropFirst(length)
      } else {
        plain.append(next)
        rest = rest.dropFirst()
      }
    }
    parts.append(HTML(escaping: plain))
    return HTML(parts)
  }

  private static func code(_ lines: [Substring]) -> HTML {
    "<pre><code>\(lines.joined(separator: "\n"))</code></pre>\n"
  }

  private static func block(_ lines: [Substring]) -> HTML {
    guard item(lines[0]) != nil else {
      return "<p>\(inline(lines.joined(separator: "\n")))</p>\n"
    }
    var items: [String] = []
    for line in lines {
      if let text = item(line) {
        items.append(String(text))
      } else {
        items[items.count - 1] += " \(line.drop(while: \.isWhitespace))"
      }
    }
    return "<ul>\(HTML(items.map { "<li>\(inline($0))</li>" }))</ul>\n"
  }

  /// What stands behind the sign of a list; nil where there is none.
  private static func item(_ line: Substring) -> Substring? {
    let text = line.drop { $0 == " " }
    guard ["- ", "* ", "+ "].contains(where: text.hasPrefix) else { return nil }
    return text.dropFirst(2)
  }

  /// What begins at the start of a text, with its length; nil where it is plain text.
  private static func span(_ text: some StringProtocol) -> (Int, HTML)? {
    switch text.first {
    case "`": return enclosed(text, by: "`").map { ($0.count + 2, "<code>\($0)</code>") }
    case "*":
      if let inner = enclosed(text, by: "**") {
        return (inner.count + 4, "<strong>\(inner)</strong>")
      }
      return enclosed(text, by: "*").map { ($0.count + 2, "<em>\($0)</em>") }
    case "[":
      guard let label = enclosed(text, from: "[", to: "]("),
        let url = enclosed(text.dropFirst(label.count + 2), from: "(", to: ")"),
        // Nothing but pages: "javascript:" is a link too.
        url.hasPrefix("https://") || url.hasPrefix("http://") || url.hasPrefix("#")
      else { return nil }
      return (label.count + url.count + 4, "<a href=\"\(url)\">\(label)</a>")
    default: return nil
    }
  }

  private static func enclosed(_ text: some StringProtocol, by mark: String) -> String? {
    guard let inner = enclosed(text, from: mark, to: mark), inner.first != " " else { return nil }
    return inner
  }

  /// The text between two marks on one line, the first of which stands at the start.
  private static func enclosed(
    _ text: some StringProtocol, from start: String, to end: String
  ) -> String? {
    guard text.hasPrefix(start) else { return nil }
    let inner = text.dropFirst(start.count)
    var index = inner.startIndex
    // Nobody writes longer ones, and looking for the end must not take long in any text.
    var count = 0
    while index < inner.endIndex, count < 400, inner[index] != "\n" {
      if inner[index...].hasPrefix(end) { return count == 0 ? nil : String(inner[..<index]) }
      inner.formIndex(after: &index)
      count += 1
    }
    return nil
  }
}
