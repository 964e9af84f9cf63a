/// The name of a setting, as each kind of layer spells it.
public struct SettingKey: Hashable, Sendable {
  /// The names of the properties from the outside in: `["cache", "maxEntries"]`.
  public let path: [String]
  /// The environment variable: `CACHE_MAX_ENTRIES`, or what `@Env` says.
  public let variable: String
  /// The flag of the command line: `--cache-max-entries`.
  public let flag: String
  /// The name with dots, as messages and files of settings have it: `cache.maxEntries`.
  public let text: String
  /// What all ways to write the name in files have in common; see ``SettingSpelling``.
  let folded: String

  /// Makes the name of a setting.
  ///
  /// - Parameters:
  ///   - path: the names of the properties from the outside in.
  ///   - variable: the environment variable; by default the path in capitals with underscores.
  public init(_ path: [String], variable: String? = nil) {
    let words = Self.words(of: path)
    self.path = path
    self.variable = variable ?? words.map { $0.uppercased() }.joined(separator: "_")
    flag = "--" + words.map { $0.lowercased() }.joined(separator: "-")
    text = path.joined(separator: ".")
    folded = SettingSpelling.folded(text)
  }

  /// The words of names in camel case: "databaseURL" is "database" and "URL".
  static func words(of path: [String]) -> [String] {
    path.flatMap { name in
      // Names are ASCII nearly always, and then no table of Unicode is asked.
      name.utf8.allSatisfy { $0 < 0x80 }
        ? words(of: Array(name.utf8), underscore: 0x5f, isUppercase: { $0 &- 0x41 < 26 }) {
          $0 &- 0x61 < 26
        }.map { String(decoding: $0, as: UTF8.self) }
        : words(of: Array(name), underscore: "_", isUppercase: \.isUppercase) { $0.isLowercase }
          .map { String($0) }
    }
  }

  private static func words<Letter: Equatable>(
    of letters: [Letter], underscore: Letter, isUppercase: (Letter) -> Bool,
    isLowercase: (Letter) -> Bool
  ) -> [ArraySlice<Letter>] {
    var words: [ArraySlice<Letter>] = []
    var start = 0
    func end(at index: Int) {
      if start < index { words.append(letters[start..<index]) }
    }
    for index in letters.indices {
      if letters[index] == underscore {
        end(at: index)
        start = index + 1
        continue
      }
      guard index > start, isUppercase(letters[index]) else { continue }
      // An abbreviation ends in front of the capital that begins the next word.
      let isFirst = !isUppercase(letters[index - 1])
      let beginsWord = index + 1 < letters.count && isLowercase(letters[index + 1])
      if isFirst || beginsWord {
        end(at: index)
        start = index
      }
    }
    end(at: letters.count)
    return words
  }
}

/// What a setting is in a layer that knows kinds of values, such as a JSON file.
public enum SettingKind: Hashable, Sendable {
  case string
  case integer
  case number
  case boolean
  /// A list, or several values between commas.
  case list
  /// Values by name.
  case dictionary
}
