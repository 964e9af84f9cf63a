/// How names of properties become names of members.
enum KeyStyle: String {
  case asWritten, snakeCase, kebabCase, pascalCase

  func key(for name: String) -> String {
    switch self {
    case .asWritten: name
    case .snakeCase: Self.words(name).joined(separator: "_")
    case .kebabCase: Self.words(name).joined(separator: "-")
    case .pascalCase: name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// "postCode" is "post", "code"; "bookURLText" is "book", "url", "text".
  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    let letters = Array(name)
    for (index, letter) in letters.enumerated() {
      let followsSmall = index > 0 && !letters[index - 1].isUppercase
      let precedesSmall = index + 1 < letters.count && letters[index + 1].isLowercase
      if letter.isUppercase, !word.isEmpty, followsSmall || precedesSmall {
        words.append(word)
        word = ""
      }
      word += letter.lowercased()
    }
    return word.isEmpty ? words : words + [word]
  }
}
