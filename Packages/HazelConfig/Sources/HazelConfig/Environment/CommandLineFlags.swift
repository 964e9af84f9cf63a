/// The flags of a command line, before anybody knows what they stand for.
struct CommandLineFlags: Sendable {
  /// A flag as it stands there.
  struct Use: Sendable {
    /// The value behind `=`, or the word behind the flag; nil when there is neither.
    let value: String?
    /// Whether the value is the word behind it, which may be no value of it.
    let isWord: Bool
  }

  /// The flags in the order in which they came first.
  private(set) var names: [String] = []
  private var uses: [String: [Use]] = [:]

  /// Reads flags: `--port 80`, `--port=80`, `--debug`, `--no-debug`.
  ///
  /// A word in front of the flags, or behind a flag that has its value, is the name of a command;
  /// what follows it belongs to the command. A value that begins with `--` needs the equals sign.
  ///
  /// - Parameters:
  ///   - arguments: the arguments of the process, without its name.
  ///   - switches: flags that take no word as their value, so that one behind them is a command.
  init(_ arguments: [String], switches: Set<String> = []) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        // A single dash is a short flag of somebody else.
        if argument.hasPrefix("-") { continue }
        break
      }
      if argument == "--" { break }
      if let sign = argument.firstIndex(of: "=") {
        let value = String(argument[argument.index(after: sign)...])
        add(String(argument[..<sign]), Use(value: value, isWord: false))
      } else if let next = rest.first, !next.hasPrefix("--"), !switches.contains(argument) {
        rest.removeFirst()
        add(argument, Use(value: next, isWord: true))
      } else {
        add(argument, Use(value: nil, isWord: false))
      }
    }
  }

  /// Every use of a flag, in order.
  subscript(name: String) -> [Use] { uses[name] ?? [] }

  /// The flags with equals signs: in this form they mean the same to every parser.
  var normalized: [String] {
    names.flatMap { name in
      self[name].map { use in use.value.map { "\(name)=\($0)" } ?? name }
    }
  }

  private mutating func add(_ name: String, _ use: Use) {
    if uses[name] == nil { names.append(name) }
    uses[name, default: []].append(use)
  }
}
