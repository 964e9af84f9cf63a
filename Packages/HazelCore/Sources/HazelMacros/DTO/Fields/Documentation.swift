import SwiftSyntax

/// Reads documentation comments.
enum Documentation {
  /// The text of `///` before a declaration.
  static func text(of declaration: some SyntaxProtocol) -> String? {
    var lines: [String] = []
    for piece in declaration.leadingTrivia {
      guard case .docLineComment(let text) = piece else { continue }
      lines.append(String(text.dropFirst(3)).trimmedSpaces)
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ").trimmedSpaces
  }
}
