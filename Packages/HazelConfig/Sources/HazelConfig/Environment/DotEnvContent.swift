/// What a .env file says.
struct DotEnvContent: Sendable {
  /// A variable with the line where it stands.
  struct Variable: Sendable {
    let name: String
    let value: String
    let line: Int
  }

  /// The variables in the order of the file; the last of one name counts.
  var variables: [Variable] = []
  /// What is odd, but does no harm.
  var warnings: [FileProblem] = []
}

/// Everything that is wrong with a file.
struct FileProblems: Error {
  let problems: [FileProblem]
}
