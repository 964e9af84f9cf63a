/// The words of names.
enum NameWords {
  /// Words that Swift's names write in capitals.
  private static let acronyms: Set<String> = [
    "API", "AWS", "CORS", "CPU", "CSS", "DB", "DNS", "GCP", "HTML", "HTTP", "HTTPS", "ID", "IP",
    "JSON", "JWT", "SMTP", "SQL", "SSL", "TCP", "TLS", "TTL", "UDP", "URI", "URL", "UUID", "XML",
    "YAML",
  ]

  /// The words of a variable: at `_`, `-`, `.`, and where a capital follows a small letter.
  ///
  /// - Parameters:
  ///   - name: the variable.
  ///   - uppercased: whether the words are to be in capitals.
  static func split(_ name: String, uppercased: Bool = false) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isBehindSmall = false
    for byte in name.utf8 {
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isSeparator = [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
      if !word.isEmpty, isSeparator || isCapital && isBehindSmall {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if !isSeparator { word.append(isSmall && uppercased ? byte - 0x20 : byte) }
      isBehindSmall = isSmall
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
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
