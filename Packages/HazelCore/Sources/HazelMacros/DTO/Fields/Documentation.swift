import SwiftSyntax

/// Reads documentation comments.
enum Documentation {
  /// The text of `///` before a declaration, as one line.
  static func text(of declaration: some SyntaxProtocol) -> String? {
    var lines: [String] = []
    for piece in declaration.leadingTrivia {
      guard case .docLineComment(let text) = piece else { continue }
      lines.append(String(text.dropFirst(3)).trimmedSpaces)
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ").trimmedSpaces
  }

  /// The whole comment of a declaration with its lines, wherever before the keyword it stands; nil
  /// when there is none, or when it says nothing.
  ///
  /// - Parameters:
  ///   - attributes: the attributes of the declaration, the first of which the comment may precede.
  ///   - rest: what stands between them and the name.
  static func whole(of attributes: AttributeListSyntax, _ rest: [Trivia]) -> String? {
    let places = attributes.map(\.leadingTrivia) + rest
    var lines = places.flatMap { $0.flatMap(lines(of:)) }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func lines(of piece: TriviaPiece) -> [String] {
    switch piece {
    case .docLineComment(let text): [line(text.dropFirst(3))]
    case .docBlockComment(let text): block(text.dropFirst(3).dropLast(2))
    default: []
    }
  }

  /// A line without the one space that belongs to the comment, and without those at its end.
  private static func line(_ text: Substring) -> String {
    var text = text.first == " " ? text.dropFirst() : text
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }

  private static func block(_ text: Substring) -> [String] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.enumerated().map { index, row in
      var row = row.last == "\r" ? row.dropLast() : row
      guard index > 0 else { return line(row) }
      let trimmed = row.drop { $0 == " " || $0 == "\t" }
      // Stars in front of the lines are a border.
      row = trimmed.first == "*" ? trimmed.dropFirst() : trimmed
      return line(row)
    }
  }
}

extension FunctionDeclSyntax {
  /// The whole comment of the function.
  var documentation: String? {
    Documentation.whole(
      of: attributes, modifiers.map(\.leadingTrivia) + [funcKeyword.leadingTrivia])
  }
}

extension DeclGroupSyntax {
  /// The whole comment of the type.
  var documentation: String? {
    Documentation.whole(
      of: attributes, modifiers.map(\.leadingTrivia) + [introducer.leadingTrivia])
  }
}
