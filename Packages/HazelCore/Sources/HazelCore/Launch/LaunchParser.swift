import HazelKernel

/// Reads flags and environment, and collects everything that is wrong with them.
struct LaunchParser {
  private(set) var options: LaunchOptions = LaunchOptions()
  private(set) var problems: [BootProblem] = []
  /// The command that stands in front of or behind the flags; nil to serve.
  private(set) var command: Command?
  private let flags: [LaunchFlag]
  private var rest: ArraySlice<String>

  /// What a program is to do instead of serving.
  struct Command {
    let name: String
    /// All that follows the name: it belongs to the command.
    let arguments: [String]
  }

  /// Reads the flags, then the environment for what no flag was given.
  ///
  /// - Parameters:
  ///   - arguments: the arguments of the process, without its name.
  ///   - others: the flags that only this application has, which modules read.
  ///   - environment: looks up a variable; an empty one counts as absent.
  init(
    _ arguments: [String], flags others: [LaunchFlag] = [], environment: (String) -> String?
  ) {
    flags = LaunchFlag.all + others
    rest = arguments[...]
    readFlags()
    readEnvironment(environment)
  }

  // MARK: Flags

  private mutating func readFlags() {
    var seen: [String] = []
    while let argument = rest.popFirst() {
      if Self.isCommand(argument) {
        command = Command(name: argument, arguments: Array(rest))
        break
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      guard let flag = flags.first(where: { $0.name == name || $0.shortName == name })
      else {
        // Not what follows "=": it may be a secret behind a name that is mistyped.
        reportUnknown(name)
        continue
      }
      seen.append(flag.name)
      read(flag, inlineValue: parts.count > 1 ? String(parts[1]) : nil)
    }
    if seen.contains("--unix"), seen.contains("--host") || seen.contains("--port") {
      report(
        "HZ304", "--unix", "a Unix domain socket has neither host nor port",
        "either --unix, or --host and --port")
    }
  }

  /// Whether an argument may name a command: it begins with a letter.
  private static func isCommand(_ argument: String) -> Bool {
    argument.first.map { $0.isASCII && $0.isLetter } ?? false
  }

  private mutating func read(_ flag: LaunchFlag, inlineValue: String?) {
    guard let expectation = flag.expectation else {
      if inlineValue != nil, !flag.takesInlineValue {
        report("HZ303", flag.name, "this flag takes no value", "\(flag.name) alone")
      }
      set(flag.name)
      return
    }
    guard let value = inlineValue ?? takeValue() else {
      report("HZ302", flag.name, "a value is missing", expectation)
      return
    }
    set(flag.name, value, from: flag.name, expectation)
  }

  /// The next argument, unless it is a flag itself.
  private mutating func takeValue() -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }

  private mutating func set(_ name: String) {
    switch name {
    case "--no-banner": options.hidesBanner = true
    case "--no-request-log": options.hidesRequestLog = true
    case "--help": options.wantsHelp = true
    default: break
    }
  }

  private mutating func set(
    _ name: String, _ value: String, from source: String, _ expectation: String
  ) {
    guard !accept(value, for: name) else { return }
    report("HZ303", source, "\"\(LogText.escaped(value))\" is no value for it", expectation)
  }

  /// Notes a value, if it is one.
  private mutating func accept(_ value: String, for name: String) -> Bool {
    switch name {
    case "--host":
      guard Self.isHost(value) else { return false }
      options.host = value
    case "--port":
      guard let port = Self.number(value, in: 0...65_535) else { return false }
      options.port = port
    case "--unix":
      guard Self.isSocketPath(value) else { return false }
      options.unixPath = value
    case "--loops":
      guard let count = Self.number(value, in: 1...1024) else { return false }
      options.eventLoops = count
    default: break
    }
    return true
  }

  // MARK: Environment

  private mutating func readEnvironment(_ environment: (String) -> String?) {
    guard options.unixPath == nil else { return }
    for flag in LaunchFlag.all {
      guard let variable = flag.variable, let expectation = flag.expectation, !isSet(flag.name),
        let value = environment(variable), !value.isEmpty
      else { continue }
      set(flag.name, value, from: "environment variable \(variable)", expectation)
    }
  }

  private func isSet(_ name: String) -> Bool {
    name == "--host" ? options.host != nil : options.port != nil
  }

  // MARK: Values

  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }

  /// Whether a text may be an address or a name: the resolver has the last word.
  private static func isHost(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 253 else { return false }
    let colons = text.utf8.count { $0 == 0x3a }
    let isNameLike = text.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || [0x2d, 0x2e, 0x5f].contains(byte)
        || (colons > 1 && (byte == 0x3a || byte == 0x25))
    }
    return isNameLike
  }

  /// Whether a path fits into the address of a socket: 104 bytes with their end, where it is least.
  private static func isSocketPath(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 103 && !text.utf8.contains(0)
  }

  private mutating func reportUnknown(_ name: String) {
    let known = flags.map(\.name)
    let near = Suggestion.nearest(to: name, among: known).map { "did you mean \($0)? else " } ?? ""
    problems.append(
      BootProblem(
        "HZ301", LogText.escaped(name), detail: "there is no such flag",
        hint: "\(near)give \(LaunchFlag.names(flags)); see --help"))
  }

  private mutating func report(
    _ code: String, _ subject: String, _ detail: String, _ expectation: String
  ) {
    problems.append(
      BootProblem(
        code, LogText.escaped(subject), detail: detail, hint: "give \(expectation)"))
  }
}
