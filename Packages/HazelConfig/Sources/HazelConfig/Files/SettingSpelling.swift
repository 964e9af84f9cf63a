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
    let bytes = name.utf8
    // Names are ASCII nearly always, and then no table of Unicode is asked.
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return name.lowercased().filter { $0 != "-" && $0 != "_" }
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes where byte != 0x2d && byte != 0x5f {
      folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return String(decoding: folded, as: UTF8.self)
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
