import HazelCore

extension ConfigLayer {
  /// The layer of a .env file.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - variables: its variables; the last of one name counts.
  static func dotEnv(_ name: String, _ variables: [DotEnvContent.Variable]) -> ConfigLayer {
    let lines = Dictionary(variables.map { ($0.name, $0.line) }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    // What it says about the profile is warned of by itself, not as an unknown name.
    let names = variables.map { $0.name }.filter {
      $0 != ConfigSources.environmentVariable && seen.insert($0).inserted
    }
    return self.variables(
      Dictionary(variables.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }),
      name: name, names: names, isShared: false,
      place: { variable in
        "\(variable) in \(name)" + (lines[variable].map { ", line \($0)" } ?? "")
      })
  }
}
