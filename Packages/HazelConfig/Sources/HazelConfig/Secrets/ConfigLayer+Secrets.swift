import HazelCore

extension ConfigLayer {
  /// The layer of a directory of secrets.
  ///
  /// The file of `database.password` may be called `database-password`, `database_password`,
  /// `database.password` or as its variable, `DATABASE_PASSWORD`, or be `password` in the directory
  /// `database`.
  ///
  /// - Parameters:
  ///   - path: the path of the directory, as the program says it.
  ///   - directory: its files.
  static func secrets(_ path: String, _ directory: SecretDirectory) -> ConfigLayer {
    let files = directory.files
    return ConfigLayer(
      name: path, names: files.keys.sorted(),
      spell: { key in
        let names = key.secretNames
        return names.first { files[$0] != nil } ?? names[0]
      },
      find: { (key, _) throws(ConfigLayerError) in
        let names = key.secretNames.filter { files[$0] != nil }
        guard let name = names.first, let content = files[name] else { return nil }
        let place = "\(name) in \(path)"
        guard names.count == 1 else {
          let others = names.dropFirst().joined(separator: ", ")
          throw ConfigLayerError(place: place, found: "more files for it: \(others)")
        }
        switch content {
        case .text(let text): return FoundSetting(.text(text), place: place, isSecret: true)
        case .unusable(let reason): throw ConfigLayerError(place: place, found: reason)
        }
      })
  }
}

extension SettingKey {
  /// The names of files that hold the setting, each once; the first is the one to recommend.
  var secretNames: [String] {
    let words = SettingKey.words(of: path).map { $0.lowercased() }
    var names = [words.joined(separator: "-"), words.joined(separator: "_"), text, variable]
    // The same way to write a name in all parts, and the dots of Kubernetes or folders between.
    for way in 0..<3 {
      let parts = path.map { SettingSpelling.all(of: $0)[way] }
      names += [parts.joined(separator: "."), parts.joined(separator: "/")]
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
