import SwiftSyntax

/// `{name}` in string arguments of advice stands for a parameter of the function.
enum AdviceTemplate {
  /// A part of a string between braces.
  struct Field {
    /// What is between the braces: "id", or "book.id".
    let path: String
    /// The literal that it stands in.
    let literal: StringLiteralExprSyntax

    /// The first name of the path.
    var root: String { String(path.prefix { $0 != "." }) }
  }

  /// The fields in all string literals of an argument.
  static func fields(of argument: LabeledExprSyntax) -> [Field] {
    literals(of: argument).flatMap { literal in
      pieces(of: literal).compactMap { piece in
        guard case .field(let path) = piece else { return nil }
        return Field(path: path, literal: literal)
      }
    }
  }

  /// The text of an argument, with interpolations in place of the fields.
  static func filled(
    _ text: String, of argument: LabeledExprSyntax, _ parameters: [String]
  ) -> String {
    var text = text
    for literal in literals(of: argument) {
      var replaced = "\""
      var isTemplate = false
      for piece in pieces(of: literal) {
        switch piece {
        case .text(let part): replaced += part
        case .field(let path):
          replaced += "\\(\(path))"
          isTemplate = true
        }
      }
      guard isTemplate else { continue }
      text = text.replacingFirst(literal.trimmedDescription, with: replaced + "\"")
    }
    return text
  }

  private enum Piece {
    case text(String)
    case field(String)
  }

  /// The plain literals on one line; others are left as they are.
  private static func literals(of argument: LabeledExprSyntax) -> [StringLiteralExprSyntax] {
    argument.tokens(viewMode: .sourceAccurate).compactMap { token in
      guard case .stringQuote = token.tokenKind,
        let literal = token.parent?.as(StringLiteralExprSyntax.self),
        literal.openingQuote == token, literal.openingPounds == nil,
        literal.segments.allSatisfy({ $0.is(StringSegmentSyntax.self) })
      else { return nil }
      return literal
    }
  }

  private static func pieces(of literal: StringLiteralExprSyntax) -> [Piece] {
    var rest = Substring(literal.segments.trimmedDescription)
    var pieces: [Piece] = []
    var text = ""
    while let next = rest.first {
      if next == "{", let end = rest.firstIndex(of: "}") {
        let path = rest[rest.index(after: rest.startIndex)..<end]
        if isPath(path), !text.hasSuffix("\\u") {
          pieces += [.text(text), .field(String(path))]
          text = ""
          rest = rest[rest.index(after: end)...]
          continue
        }
      }
      text.append(next)
      rest = rest.dropFirst()
    }
    return pieces + [.text(text)]
  }

  /// Whether the text is a name, or several with dots between them.
  private static func isPath(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { name in
      guard let first = name.first, first == "_" || first.isLetter else { return false }
      return name.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
    }
  }
}

extension String {
  /// The text with the first occurrence of another replaced.
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(old) {
        return self[..<start] + new + self[index(start, offsetBy: old.count)...]
      }
      start = index(after: start)
    }
    return self
  }
}
