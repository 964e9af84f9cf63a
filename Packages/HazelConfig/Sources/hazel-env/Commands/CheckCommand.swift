import HazelDotEnv

/// `hazel-env check`
struct CheckCommand {
  private let file: EnvFile

  init(_ arguments: Arguments) { file = EnvFile(path: arguments.file) }

  func run() -> Outcome {
    file.read(usesEnvironment: true) { variables in
      let count = variables.entries.count
      return Outcome(
        output: "\(file.path): \(count) variable\(count == 1 ? "" : "s"), no problems\n",
        errors: variables.warnings.map(file.line).joined())
    }
  }
}
