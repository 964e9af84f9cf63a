/// Comments as documentation.
enum DocumentationText {
  /// The lines above an entry that say something, or else the comment behind it.
  ///
  /// - Parameters:
  ///   - entry: the variable.
  ///   - secrets: values that may stand nowhere.
  static func lines(of entry: DotEnvEntry, without secrets: [String]) -> [String] {
    func mayStand(_ text: String) -> Bool { isProse(text) && !hasSecret(text, secrets) }
    let above = entry.comments.map(visible).filter(mayStand)
    if !above.isEmpty { return above }
    return [visible(entry.inlineComment ?? "")].filter(mayStand)
  }

  /// Whether a comment has a secret in it, as far as that can be seen: one of the file's, or a text
  /// that looks like one.
  private static func hasSecret(_ text: String, _ secrets: [String]) -> Bool {
    if secrets.contains(where: { text.contains($0) }) || SecretNames.isSecretText(text) {
      return true
    }
    let words = text.split(whereSeparator: { " \"'`,;()<>".contains($0) })
    let isSecretWord = words.contains { word in
      SecretNames.isSecretText(String(word)) || KeyMaterial.isLikely(Array(word.utf8)[...])
    }
    guard !isSecretWord else { return true }
    // "password: swordfish", but not "Token: the one of the shop".
    guard words.count == 2, let name = words.first, name.last == ":" else { return false }
    return SecretNames.isPairName(String(name.dropLast()))
  }

  /// A comment in lines of a width.
  static func wrapped(_ lines: [String], width: Int) -> [String] {
    lines.flatMap { line in
      var result: [String] = []
      var current = ""
      for word in line.split(separator: " ") {
        if !current.isEmpty, current.count + 1 + word.count > width {
          result.append(current)
          current = ""
        }
        current += current.isEmpty ? String(word) : " \(word)"
      }
      return result + [current]
    }
  }

  /// Neither a line of signs nor a variable that is commented out, whose value may be secret.
  private static func isProse(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter) else { return false }
    guard let sign = text.firstIndex(of: "=") else { return true }
    let words = text[..<sign].split(separator: " ")
    let name = words.first == "export" ? words.dropFirst() : words[...]
    return name.count != 1 || !NameWords.split(String(name.first ?? "")).allSatisfy(isWord)
  }

  private static func isWord(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// The text without what nobody sees.
  private static func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      SwiftText.isVisible(scalar) ? Character(scalar) : " "
    }
    return String(scalars)
  }
}
