/// Reads .env files by HazelDotEnv.
enum DotEnvFile {
  /// Reads a file.
  ///
  /// HazelDotEnv is not there yet: names, values in quotes or without, and comments, but no values
  /// over several lines, and of references only a value that is one. To be replaced by its parser.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file.
  ///   - environment: looks up a variable that wins over those of the file, for references.
  ///   - fallback: looks up a variable that counts where the file has none, for references.
  static func read(
    _ bytes: [UInt8], environment: (String) -> String?, fallback: (String) -> String?
  ) throws(FileProblems) -> DotEnvContent {
    let text: String
    do throws(FileProblem) {
      text = try FileText.decoded(FileText.withoutMark(bytes))
    } catch {
      throw FileProblems(problems: [error])
    }
    var content = DotEnvContent()
    var problems: [FileProblem] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line.drop { $0.isWhitespace }
      if rest.isEmpty || rest.hasPrefix("#") { continue }
      if rest.hasPrefix("export ") { rest = rest.dropFirst(7) }
      guard let sign = rest.firstIndex(of: "="), sign != rest.startIndex else {
        problems.append(
          FileProblem(
            .malformed, line: index + 1, column: 1, detail: "a name and = are expected",
            hint: "write NAME=value"))
        continue
      }
      var value = rest[rest.index(after: sign)...]
      while value.last?.isWhitespace == true { value.removeLast() }
      var final = String(value)
      if value.count > 1, let quote = value.first, quote == "\"" || quote == "'",
        value.last == quote
      {
        final = String(value.dropFirst().dropLast())
      } else if value.hasPrefix("${"), value.hasSuffix("}") {
        let name = String(value.dropFirst(2).dropLast())
        let own = content.variables.last { $0.name == name }?.value
        final = environment(name) ?? own ?? fallback(name) ?? ""
      }
      content.variables.append(
        DotEnvContent.Variable(name: String(rest[..<sign]), value: final, line: index + 1))
    }
    guard problems.isEmpty else { throw FileProblems(problems: problems) }
    return content
  }
}
