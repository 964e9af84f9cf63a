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
    let variables = sources.variables
    var known: [String: String] = [:]
    for name in dotEnvNames.reversed() {
      guard let bytes = bytes(of: name) else { continue }
      do throws(FileProblems) {
        let content = try DotEnvFile.read(
          bytes, limits: sources.limits, environment: { variables[$0] }, fallback: { known[$0] })
        for variable in content.variables { known[variable.name] = variable.value }
        warnings += content.warnings.map { $0.bootProblem(in: name) }
        warnAboutEnvironment(content.variables, in: name)
        dotEnvLayers.insert(.dotEnv(name, content.variables), at: 0)
      } catch {
        problems += error.problems.map { $0.bootProblem(in: name) }
        gaps.unreadable.append(name)
      }
    }
  }

  private mutating func warnAboutEnvironment(
    _ variables: [DotEnvContent.Variable], in file: String
  ) {
    let name = ConfigSources.environmentVariable
    guard let variable = variables.first(where: { $0.name == name }) else { return }
    let problem = FileProblem(
      .idle, line: variable.line,
      detail: "\(name) has no effect there: it says which .env files are read",
      hint: "set it in the environment of the process, or give \(ConfigSources.environmentFlag)")
    warnings.append(problem.bootProblem(in: file))
  }
}
