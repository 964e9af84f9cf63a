import HazelCore

/// What is wrong with the content of a file of settings, and where.
struct FileProblem: Error {
  /// What kind of problem it is, which is what its number stands for.
  enum Kind: String {
    /// It does not follow the grammar of its format.
    case malformed = "HZ324"
    /// A name stands twice.
    case duplicate = "HZ325"
    /// It is well-formed, but not a file of settings, or too large a one.
    case shape = "HZ326"
    /// A warning: something there has no effect, or not the one that it seems to have.
    case idle = "HZ329"
  }

  let kind: Kind
  var line: Int?
  var column: Int?
  let detail: String
  let hint: String

  init(
    _ kind: Kind, line: Int? = nil, column: Int? = nil, detail: String, hint: String
  ) {
    self.kind = kind
    self.line = line
    self.column = column
    self.detail = detail
    self.hint = hint
  }

  /// The problem as the report of the start has it.
  ///
  /// - Parameter file: the name of the file.
  func bootProblem(in file: String) -> BootProblem {
    var subject = file
    if let line { subject += ", line \(line)" }
    if let column { subject += ", column \(column)" }
    return BootProblem(kind.rawValue, subject, detail: detail, hint: hint)
  }
}
