import HazelDotEnv

/// `hazel-env print`
struct PrintCommand {
  private let file: EnvFile
  private let revealsSecrets: Bool

  init(_ arguments: Arguments) {
    file = EnvFile(path: arguments.file)
    revealsSecrets = arguments.has("--reveal")
  }

  func run() -> Outcome {
    file.read(usesEnvironment: true) { variables in
      let lines = variables.entries.map { entry in
        let isHidden = entry.isSecret && !revealsSecrets && entry.value?.isEmpty == false
        let value = isHidden ? "<redacted>" : entry.value
        return "  \(JSONText.literal(entry.name)): \(value.map(JSONText.literal) ?? "null")"
      }
      let inner = lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n"
      return Outcome(
        output: "{\(inner)}\n", errors: variables.warnings.map(file.line).joined())
    }
  }
}
