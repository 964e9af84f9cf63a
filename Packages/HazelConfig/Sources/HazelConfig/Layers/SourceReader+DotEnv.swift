import HazelCore

extension SourceReader {
  /// The .env files, the first before the others.
  private var dotEnvNames: [String] {
    guard sources.dotEnvFiles else { return [] }
    var names: [String] = []
    if isProfile { names.append(".env.\(environment).local") }
    // Tests are to have the same settings for everybody.
    if environment != "test" { names.append(".env.local") }
    if isProfile { names.append(".env.\(environment)") }
    return names + [".env"]
  }

  /// Reads the .env files, from the last to the first: a file may refer to variables of those that it
  /// comes before.
  mutating func readDotEnvFiles() {
    var known: [String: String] = [:]
    for name in dotEnvNames.reversed() {
      guard let bytes = bytes(of: name) else { continue }
      let variables = sources.variables
      do throws(FileProblem) {
        let found = try DotEnvFile.read(bytes) { variables[$0] ?? known[$0] }
        for variable in found { known[variable.name] = variable.value }
        warnAboutEnvironment(found, in: name)
        dotEnvLayers.insert(.dotEnv(name, found), at: 0)
      } catch {
        problems.append(error.bootProblem(in: name))
      }
    }
  }

  private mutating func warnAboutEnvironment(_ variables: [DotEnvVariable], in file: String) {
    let name = ConfigSources.environmentVariable
    guard let variable = variables.first(where: { $0.name == name }) else { return }
    warnings.append(
      BootProblem(
        "HZ329", "\(name) in \(file), line \(variable.line)",
        detail: "it has no effect there: it says which .env files are read",
        hint: "set it in the environment of the process, or give \(ConfigSources.environmentFlag)"))
  }
}
