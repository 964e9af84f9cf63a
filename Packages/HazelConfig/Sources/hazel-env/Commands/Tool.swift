/// What a command leaves behind.
struct Outcome {
  /// The exit status.
  enum Status: Int32 {
    case success = 0
    /// The file has problems, or can not be read or written.
    case failure = 1
    /// The command line is wrong (EX_USAGE).
    case usage = 64
  }

  var status: Status = .success
  /// What goes to the standard output.
  var output: String = ""
  /// What goes to the standard error.
  var errors: String = ""
}

/// The tool as a whole.
enum Tool {
  /// Runs the command that the arguments ask for.
  static func run(_ arguments: [String]) -> Outcome {
    do throws(UsageError) {
      let request = try Arguments(parsing: arguments)
      switch request.command {
      case .help: return Outcome(output: Usage.text)
      case .generate: return GenerateCommand(request).run()
      case .check: return CheckCommand(request).run()
      case .print: return PrintCommand(request).run()
      }
    } catch {
      return Outcome(
        status: .usage, errors: "hazel-env: \(error.message)\nhazel-env --help says more.\n")
    }
  }
}
