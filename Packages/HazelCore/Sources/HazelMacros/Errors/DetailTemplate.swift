/// The detail of an error with the values of its case in braces: "book {by} has this ISBN already".
struct DetailTemplate {
  /// A part of the text.
  enum Part {
    case text(String)
    /// A value of the case by its position.
    case value(Int)
  }

  /// The text as it is written.
  let text: String
  private let parts: [Part]

  /// Takes a text apart; braces around anything but a value stay as they are.
  init(_ text: String, labels: [String?]) {
    self.text = text
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: open)...].prefix { $0 != "}" && $0 != "{" }
      let index = Self.index(of: String(name), in: labels)
      guard let index, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" else {
        parts.append(.text(String(rest[...open])))
        rest = rest[rest.index(after: open)...]
        continue
      }
      parts += [.text(String(rest[..<open])), .value(index)]
      rest = rest[rest.index(after: name.endIndex)...]
    }
    self.parts = parts + [.text(String(rest))]
  }

  /// The position of a value by its label, or as a number.
  static func index(of name: String, in labels: [String?]) -> Int? {
    if let index = labels.firstIndex(of: name) { return index }
    guard let index = Int(name), labels.indices.contains(index), String(index) == name else {
      return nil
    }
    return index
  }

  /// The positions of the values that occur.
  var used: Set<Int> {
    Set(parts.compactMap { if case .value(let index) = $0 { index } else { nil } })
  }

  /// The string literal with the values in it.
  var interpolated: String {
    var code = "\""
    for part in parts {
      switch part {
      case .text(let text): code += text.literal.dropFirst().dropLast()
      case .value(let index): code += "\\(value\(index))"
      }
    }
    return code + "\""
  }
}
