import HazelDotEnv

/// Reads .env files by HazelDotEnv.
enum DotEnvFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file.
  ///   - limits: how much is read.
  ///   - environment: looks up a variable that wins over those of the file, for references.
  ///   - fallback: looks up a variable that counts where the file has none, for references.
  static func read(
    _ bytes: [UInt8], limits: ConfigLimits, environment: (String) -> String?,
    fallback: (String) -> String?
  ) throws(FileProblems) -> DotEnvContent {
    let file: DotEnv
    do throws(DotEnvError) {
      file = try DotEnv(
        parsing: bytes,
        limits: DotEnvLimits(fileSize: limits.fileBytes, entries: limits.values),
        inheriting: fallback, expandingWith: environment)
    } catch {
      throw FileProblems(problems: error.problems.map { FileProblem($0) })
    }
    var content = DotEnvContent()
    for entry in file.entries {
      // A name without "=" says that there is a variable, and not what is in it.
      guard let value = entry.value else { continue }
      content.variables.append(
        DotEnvContent.Variable(name: entry.name, value: value, line: entry.line))
    }
    content.warnings = file.warnings.map { warning in
      FileProblem(
        .idle, line: warning.line, detail: warning.message,
        hint: warning.code == .duplicateName
          ? "remove one of them" : "set it, or write a default: ${\(warning.name):-…}")
    }
    return content
  }
}

extension FileProblem {
  fileprivate init(_ problem: DotEnvProblem) {
    self.init(
      .malformed, line: problem.line, column: problem.column, detail: problem.message,
      hint: problem.hint)
  }
}
