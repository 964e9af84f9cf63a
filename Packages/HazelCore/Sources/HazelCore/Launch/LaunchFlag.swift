/// A flag that an application understands.
struct LaunchFlag: Sendable {
  /// The name: "--port".
  let name: String
  /// A short form: "-h".
  var shortName: String?
  /// What stands for the value in the list: "number"; nil for a flag without one.
  var placeholder: String?
  /// What the value must be; nil for a flag without one.
  var expectation: String?
  /// Whether a flag without a value may have one behind "=": `--debug=false`.
  var takesInlineValue: Bool = false
  /// The environment variable that is read when the flag is not given.
  var variable: String?
  /// What it does.
  let summary: String

  /// The flags of every application, in the order of the list.
  static let all: [LaunchFlag] = [
    LaunchFlag(
      name: "--host", placeholder: "address",
      expectation: "an address or name without port: 127.0.0.1, ::1, localhost", variable: "HOST",
      summary: "listen at this address"),
    LaunchFlag(
      name: "--port", placeholder: "number", expectation: "a number from 0 (a free port) to 65535",
      variable: "PORT", summary: "listen at this port; 0 takes a free one"),
    LaunchFlag(
      name: "--unix", placeholder: "path",
      expectation: "a path of 1 to 103 bytes: /run/bookshop.sock",
      summary: "listen at a Unix domain socket instead"),
    LaunchFlag(
      name: "--loops", placeholder: "number", expectation: "a number from 1 to 1024",
      summary: "use this many event loops; one for each core by default"),
    LaunchFlag(name: "--no-banner", summary: "print no banner"),
    LaunchFlag(name: "--no-request-log", summary: "do not log requests"),
    LaunchFlag(name: "--help", shortName: "-h", summary: "print this list"),
  ]

  /// The names of flags, for messages.
  static func names(_ flags: [LaunchFlag]) -> String {
    "one of " + flags.map { $0.name }.joined(separator: ", ")
  }

  /// The list of all commands and flags.
  ///
  /// - Parameters:
  ///   - program: the name of the program.
  ///   - commands: what it can do instead of serving.
  ///   - others: the flags that only this program has.
  static func usage(
    of program: String, commands: [CommandEntry] = [], flags others: [LaunchFlag] = []
  ) -> String {
    let rows = (all + others).map { flag in
      (
        flag.placeholder.map { "\(flag.name) <\($0)>" } ?? flag.name,
        flag.summary + (flag.variable.map { " (environment: \($0))" } ?? "")
      )
    }
    let commandRows = commands.map { ($0.name, $0.summary) }
    let width = (rows + commandRows).map { $0.0.count }.max() ?? 0
    func lines(_ rows: [(String, String)]) -> String {
      rows.map { left, right in
        "  \(left)\(String(repeating: " ", count: width - left.count + 2))\(right)\n"
      }.joined()
    }
    var text = "usage: \(program) [flags]\n"
    if !commands.isEmpty {
      text += "       \(program) <command> [arguments]\n\ncommands:\n" + lines(commandRows)
      text += "\nflags:\n"
    } else {
      text += "\n"
    }
    return text + lines(rows) + "\nFlags win over the environment, and both over the program.\n"
  }
}
