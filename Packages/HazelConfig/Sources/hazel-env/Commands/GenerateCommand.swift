import HazelDotEnv

/// `hazel-env generate`
struct GenerateCommand {
  private let file: EnvFile
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    file = EnvFile(path: arguments.file)
    self.arguments = arguments
  }

  func run() -> Outcome {
    let generator: ConfigGenerator
    do throws(GeneratorError) {
      generator = try ConfigGenerator(options)
    } catch {
      return Outcome(status: .usage, errors: "hazel-env: --name: \(error)\n")
    }
    // Without the environment: the same file gives the same code on every machine.
    return file.read(usesEnvironment: false) { variables in
      let made = generator.generate(from: variables)
      var outcome = deliver(made.source)
      outcome.errors += variables.warnings.map(file.line).joined()
      for omission in made.omissions {
        outcome.errors += "\(file.path):\(omission.line): warning: \(omission.message)\n"
      }
      return outcome
    }
  }

  private var options: GeneratorOptions {
    GeneratorOptions(
      typeName: arguments.value(of: "--name") ?? "AppConfig", sourceName: file.name,
      includesDefaults: !arguments.has("--no-defaults"), groupsByPrefix: arguments.has("--nested"))
  }

  private func deliver(_ source: String) -> Outcome {
    guard let path = arguments.value(of: "--output") else { return Outcome(output: source) }
    // Also by another name: a link to it.
    guard !FileAccess.isSame(path, file.path) else {
      return Outcome(
        status: .usage, errors: "hazel-env: --output \(path): that is the file which is read\n")
    }
    do throws(FileError) {
      if FileAccess.exists(path), !arguments.has("--force") {
        let old = try FileAccess.read(path, limit: source.utf8.count + 1)
        guard old.elementsEqual(source.utf8) else {
          return Outcome(
            status: .failure,
            errors: "hazel-env: \(path) is there and different; --force writes over it\n")
        }
        return Outcome()
      }
      try FileAccess.write(source, to: path)
      return Outcome()
    } catch {
      return Outcome(status: .failure, errors: "hazel-env: \(error.message)\n")
    }
  }
}
