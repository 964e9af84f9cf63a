/// The name of a setting, as each kind of layer spells it.
public struct SettingKey: Hashable, Sendable {
  /// The names of the properties from the outside in: `["cache", "maxEntries"]`.
  public let path: [String]
  /// The environment variable: `CACHE_MAX_ENTRIES`, or what `@Env` says.
  public let variable: String

  /// Makes the name of a setting.
  ///
  /// - Parameters:
  ///   - path: the names of the properties from the outside in.
  ///   - variable: the environment variable; by default the path in capitals with underscores.
  public init(_ path: [String], variable: String? = nil) {
    self.path = path
    self.variable = variable ?? Self.variable(of: path)
  }

  /// The name with dots, as messages and files of settings have it: `cache.maxEntries`.
  public var text: String { path.joined(separator: ".") }

  /// The flag of the command line: `--cache-max-entries`.
  public var flag: String {
    "--" + Self.words(of: path).map { $0.lowercased() }.joined(separator: "-")
  }

  private static func variable(of path: [String]) -> String {
    words(of: path).map { $0.uppercased() }.joined(separator: "_")
  }

  /// The words of names in camel case: "databaseURL" is "database" and "URL".
  static func words(of path: [String]) -> [String] {
    path.flatMap { name in
      var words: [String] = []
      var word = ""
      let letters = Array(name)
      for (index, letter) in letters.enumerated() {
        let previous = index > 0 ? letters[index - 1] : nil
        let next = index + 1 < letters.count ? letters[index + 1] : nil
        let startsWord =
          letter.isUppercase
          && (previous.map { !$0.isUppercase } ?? false || next.map { $0.isLowercase } ?? false)
        if letter == "_" || (startsWord && !word.isEmpty) {
          if !word.isEmpty { words.append(word) }
          word = ""
        }
        if letter != "_" { word.append(letter) }
      }
      if !word.isEmpty { words.append(word) }
      return words
    }
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
