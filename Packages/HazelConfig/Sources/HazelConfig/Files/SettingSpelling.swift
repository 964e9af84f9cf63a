/// How the name of a setting may be written in files: as the property is called, or its words with
/// dashes or underscores.
///
/// `maxEntries`, `max-entries` and `max_entries` are one name. No other way to write it is accepted,
/// so that `maxentries` is found to be a mistake.
enum SettingSpelling {
  /// The ways to write one part of a path.
  static func all(of name: String) -> [String] {
    let words = SettingKey.words(of: [name]).map { $0.lowercased() }
    return [name, words.joined(separator: "-"), words.joined(separator: "_")]
  }

  /// What all ways to write a name have in common, with more than them.
  static func folded(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  /// Whether a dotted path is a way to write the path of a setting.
  static func matches(_ written: String, _ path: [String]) -> Bool {
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == path.count else { return false }
    return zip(parts, path).allSatisfy { part, name in
      part == name || all(of: name).contains(String(part))
    }
  }
}
