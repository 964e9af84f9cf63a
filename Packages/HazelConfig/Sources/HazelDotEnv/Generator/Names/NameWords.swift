/// The words of names.
enum NameWords {
  /// Words that Swift's names write in capitals.
  private static let acronyms: Set<String> = [
    "API", "AWS", "CORS", "CPU", "CSS", "DB", "DNS", "GCP", "HTML", "HTTP", "HTTPS", "ID", "IP",
    "JSON", "JWT", "SMTP", "SQL", "SSL", "TCP", "TLS", "TTL", "UDP", "URI", "URL", "UUID", "XML",
    "YAML",
  ]

  /// The words of a variable: at `_`, `-`, `.`, and where a capital follows a small letter.
  static func split(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in name {
      let isSeparator = character == "_" || character == "-" || character == "."
      if isSeparator || (character.isUppercase && word.last?.isLowercase == true) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if !isSeparator { word.append(character) }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Words as the name of a property: `databaseURL`.
  static func property(_ words: [String]) -> String {
    guard let first = words.first else { return "value" }
    let name = first.lowercased() + words.dropFirst().map(capitalized).joined()
    return name.first?.isNumber == true ? "value" + name : name
  }

  /// Words as the name of a type: `DatabaseURL`.
  static func type(_ words: [String]) -> String { words.map(capitalized).joined() }

  private static func capitalized(_ word: String) -> String {
    let large = word.uppercased()
    return acronyms.contains(large) ? large : large.prefix(1) + large.dropFirst().lowercased()
  }
}
