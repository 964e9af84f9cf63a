/// How settings are called in the environment.
public enum VariableName {
  /// The variable of a property without `@Env`: `["cache", "maxEntries"]` is `CACHE_MAX_ENTRIES`.
  ///
  /// - Parameter path: the names of the properties from the outside in.
  public static func derived(from path: [String]) -> String {
    path.flatMap(words).map { $0.uppercased() }.joined(separator: "_")
  }

  /// Whether `@Env` takes a name: letters of ASCII, digits and `_`, no digit in front.
  static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, !isDigit(first) else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "_"):
        true
      default: isDigit(byte)
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A word begins at a capital that no capital stands before, or a small letter behind.
  private static func words(of name: String) -> [String] {
    let letters = Array(name)
    var words: [String] = []
    var word = ""
    for index in letters.indices {
      let letter = letters[index]
      let isBehindCapital = index == 0 || letters[index - 1].isUppercase
      let isBeforeSmall = index + 1 < letters.count && letters[index + 1].isLowercase
      let begins = letter.isUppercase && (!isBehindCapital || isBeforeSmall)
      if !word.isEmpty, letter == "_" || begins {
        words.append(word)
        word = ""
      }
      if letter != "_" { word.append(letter) }
    }
    return word.isEmpty ? words : words + [word]
  }
}
