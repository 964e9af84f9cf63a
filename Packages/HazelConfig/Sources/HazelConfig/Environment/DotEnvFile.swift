import HazelDotEnv

/// Reads .env files by HazelDotEnv, and says its problems as those of a file.
enum DotEnvFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file.
  ///   - limits: how much is read at the most.
  ///   - environment: looks up a variable that wins over those of the file, for references.
  ///   - fallback: looks up a variable that counts where the file has none, for references.
  static func read(
    _ bytes: [UInt8], limits: ConfigLimits, environment: (String) -> String?,
    fallback: (String) -> String?
  ) throws(FileProblems) -> DotEnvContent {
    let file: DotEnv
    do throws(DotEnvError) {
      file = try DotEnv(
        parsing: bytes, limits: DotEnvLimits(fileSize: limits.fileBytes, entries: limits.values),
        inheriting: fallback, expandingWith: environment)
    } catch {
      throw FileProblems(problems: error.problems.map { problem($0) })
    }
    var content = DotEnvContent(
      warnings: file.warnings.map { warning in
        FileProblem(
          .idle, line: warning.line, detail: warning.message,
          hint: hint(for: warning.code, warning.name))
      })
    for entry in file.entries {
      if let value = entry.value {
        content.variables.append(
          DotEnvContent.Variable(name: entry.name, value: value, line: entry.line))
      } else {
        content.warnings.append(
          FileProblem(
            .idle, line: entry.line, detail: "\(entry.name) stands without = and sets nothing",
            hint: "write \(entry.name)=value, or remove the line"))
      }
    }
    content.warnings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    return content
  }

  private static func problem(_ problem: DotEnvProblem) -> FileProblem {
    FileProblem(
      .malformed, line: problem.line, column: problem.column, detail: problem.message,
      hint: problem.hint)
  }

  private static func hint(for code: DotEnvWarning.Code, _ name: String) -> String {
    switch code {
    case .duplicateName: "remove the lines of \(name) that do not count"
    case .undefinedReference: "set \(name), or give a default: ${\(name):-default}"
    }
  }
}
