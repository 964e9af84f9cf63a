/// The command line, taken apart.
struct Arguments {
  /// What is to be done.
  enum Command: String, CaseIterable {
    case generate, check, print, help

    /// The flags that it takes.
    var flags: Set<String> {
      switch self {
      case .generate: ["--no-defaults", "--nested", "--force"]
      case .print: ["--reveal"]
      case .check, .help: []
      }
    }

    /// The flags with a value behind.
    var options: Set<String> { self == .generate ? ["--name", "--output"] : [] }
  }

  let command: Command
  private(set) var file: String = ".env"
  private var flags: Set<String> = []
  private var options: [String: String] = [:]

  init(parsing arguments: [String]) throws(UsageError) {
    guard let first = arguments.first else {
      throw UsageError("a command is missing; it is generate, check or print")
    }
    let asksForHelp = arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    if asksForHelp {
      command = .help
      return
    }
    guard let command = Command(rawValue: first) else {
      throw UsageError("there is no command \"\(first)\"; it is generate, check or print")
    }
    self.command = command
    try parse(arguments.dropFirst())
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  func value(of option: String) -> String? { options[option] }

  private mutating func parse(_ arguments: ArraySlice<String>) throws(UsageError) {
    var rest = arguments
    var files: [String] = []
    while let argument = rest.popFirst() {
      if argument == "--" {
        files += rest
        break
      }
      guard argument.hasPrefix("-") else {
        files.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if command.flags.contains(name), parts.count == 1 {
        flags.insert(name)
      } else if command.options.contains(name) {
        let value = parts.count == 2 ? String(parts[1]) : rest.popFirst()
        guard let value, !value.isEmpty else { throw UsageError("\(name) needs a value behind it") }
        guard options.updateValue(value, forKey: name) == nil else {
          throw UsageError("\(name) is there twice")
        }
      } else {
        throw UsageError("\(command.rawValue) knows no \(name)")
      }
    }
    guard files.count <= 1 else {
      throw UsageError("one file at a time, not \(files.joined(separator: ", "))")
    }
    if let file = files.first { self.file = file }
  }
}
