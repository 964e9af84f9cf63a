import HazelCore

/// A documentation comment, taken apart: what the symbol is, and what is said of its parameters.
struct CommentText: Sendable, Equatable {
  /// The first paragraph, without the full stop at its end; nil for none.
  private(set) var summary: String?
  /// All other paragraphs; nil for none.
  private(set) var discussion: String?
  /// What is said of parameters, by their names.
  private(set) var parameters: [String: String] = [:]
  /// What is said of the result; nil for nothing.
  private(set) var returns: String?

  /// Takes a comment apart.
  ///
  /// - Parameter text: the comment without its slashes; nil for none.
  init(_ text: String?) {
    var paragraphs: [[Substring]] = [[]]
    var field: Field = .text
    var wasEmpty = false
    var isCode = false
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " || $0 == "\t" }
      // After an empty line, only what is indented belongs to a list.
      if wasEmpty, field.isList, words.count == line.count, !words.isEmpty { field = .text }
      wasEmpty = words.isEmpty
      if words.hasPrefix("```") { isCode.toggle() }
      if !isCode, let (found, rest) = Field.begin(words, in: field) {
        field = found
        note(rest, of: found)
      } else if words.isEmpty {
        field = field.isList ? field : .text
        if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
      } else if case .text = field {
        // Indented, as code and lists within lists are.
        paragraphs[paragraphs.count - 1].append(line)
      } else {
        note(words, of: field)
      }
    }
    let texts = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    summary = texts.first.map { text in
      var line = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
      if line.hasSuffix("."), !line.hasSuffix("..") { line.removeLast() }
      return line
    }
    if texts.count > 1 { discussion = texts.dropFirst().joined(separator: "\n\n") }
  }

  /// The summary and all other paragraphs; nil for none.
  var text: String? {
    let parts = [summary.map { "\($0)." }, discussion].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  private mutating func note(_ text: Substring, of field: Field) {
    guard !text.isEmpty else { return }
    switch field {
    case .parameter(let name):
      parameters[name] = parameters[name].map { "\($0) \(text)" } ?? String(text)
    case .returns: returns = returns.map { "\($0) \(text)" } ?? String(text)
    case .text, .parameters, .other: break
    }
  }

  /// What a line belongs to.
  private enum Field {
    case text
    /// The heading of a list of parameters.
    case parameters
    case parameter(String)
    case returns
    /// What is for readers of the code: `- Throws:`, `- Note:` and so on.
    case other

    var isList: Bool {
      switch self {
      case .parameters, .parameter: true
      case .text, .returns, .other: false
      }
    }

    /// The field that begins with a line, and what the line says of it.
    static func begin(_ line: Substring, in current: Field) -> (Field, Substring)? {
      guard line.hasPrefix("- "), let colon = line.firstIndex(of: ":") else { return nil }
      let words = line[line.index(line.startIndex, offsetBy: 2)..<colon].split(separator: " ")
      let rest = line[line.index(after: colon)...].drop { $0 == " " }
      switch (words.first?.lowercased(), words.count) {
      case ("parameters", 1): return (.parameters, rest)
      case ("parameter", 2): return (.parameter(String(words[1])), rest)
      case ("returns", 1): return (.returns, rest)
      case ("throws", 1), ("note", 1), ("important", 1), ("seealso", 1): return (.other, rest)
      case (let name?, 1) where current.isList && !name.isEmpty:
        return (.parameter(String(words[0])), rest)
      default: return nil
      }
    }
  }
}

extension CommentText {
  /// What is said of a parameter, by its name in the request or in the code.
  func text(for parameter: OperationDescription.Parameter) -> String? {
    parameters[parameter.label] ?? parameters[parameter.name]
  }
}
