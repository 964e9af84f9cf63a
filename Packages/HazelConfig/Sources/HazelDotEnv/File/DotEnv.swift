/// The variables of a .env file.
///
/// ```
/// # Where readers find the bookshop.
/// export SHOP_URL="https://${HOST:-localhost}/books"
/// ```
///
/// Reading finds all problems at once, each with its line and column. Nothing is left out in
/// silence: a line that is no assignment is a problem.
public struct DotEnv: Sendable {
  /// The variables in the order of the file; of a name that is there twice, the last one.
  public let entries: [DotEnvEntry]
  /// What is odd but does no harm: names that are there twice, references that lead nowhere.
  public let warnings: [DotEnvWarning]
  private let positions: [String: Int]

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the content, in UTF-8, with or without a byte order mark.
  ///   - precedence: whether a reference takes the environment's value or the file's own, where
  ///     both have one; the environment's by default.
  ///   - limits: how much is read.
  ///   - inherited: gives variables where neither the environment nor the file has one, such as
  ///     those of a more general file; by default there are none.
  ///   - environment: gives the variables that are there already; by default there are none.
  /// - Throws: ``DotEnvError`` with everything that is wrong.
  public init(
    parsing bytes: some Sequence<UInt8>, precedence: Precedence = .environment,
    limits: DotEnvLimits = DotEnvLimits(),
    inheriting inherited: (String) -> String? = { _ in nil },
    expandingWith environment: (String) -> String? = { _ in nil }
  ) throws(DotEnvError) {
    var parser = DotEnvParser(bytes, limits: limits)
    parser.parse()
    var expander = DotEnvExpander(
      precedence: precedence, limits: limits, report: parser.report)
    expander.expand(parser.assignments, environment, inherited)
    let problems = expander.report.sorted
    guard problems.isEmpty else { throw DotEnvError(problems: problems) }
    self.init(entries: expander.entries, warnings: expander.warnings)
  }

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - text: the content, with or without a byte order mark.
  ///   - precedence: whether a reference takes the environment's value or the file's own, where
  ///     both have one; the environment's by default.
  ///   - limits: how much is read.
  ///   - inherited: gives variables where neither the environment nor the file has one, such as
  ///     those of a more general file; by default there are none.
  ///   - environment: gives the variables that are there already; by default there are none.
  /// - Throws: ``DotEnvError`` with everything that is wrong.
  public init(
    parsing text: String, precedence: Precedence = .environment,
    limits: DotEnvLimits = DotEnvLimits(),
    inheriting inherited: (String) -> String? = { _ in nil },
    expandingWith environment: (String) -> String? = { _ in nil }
  ) throws(DotEnvError) {
    try self.init(
      parsing: text.utf8, precedence: precedence, limits: limits, inheriting: inherited,
      expandingWith: environment)
  }

  /// Keeps the last entry of each name.
  private init(entries all: [DotEnvEntry], warnings: [DotEnvWarning]) {
    var last: [String: Int] = [:]
    for (index, entry) in all.enumerated() { last[entry.name] = index }
    let kept = all.enumerated().filter { last[$1.name] == $0 }.map(\.element)
    var positions: [String: Int] = [:]
    for (index, entry) in kept.enumerated() { positions[entry.name] = index }
    entries = kept
    self.warnings = warnings
    self.positions = positions
  }

  /// The variable of a name; nil when the file has none.
  public subscript(name: String) -> DotEnvEntry? {
    positions[name].map { entries[$0] }
  }
}
