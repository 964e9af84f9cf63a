import HazelCore

/// A variable of a .env file.
typealias DotEnvVariable = (name: String, value: String, line: Int)

/// Reads a .env file: its bytes, and how to look up a variable that stands elsewhere.
typealias DotEnvReader =
  @Sendable ([UInt8], (String) -> String?) throws(FileProblem) -> [DotEnvVariable]

extension ConfigLayer {
  /// The layer of a .env file.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - variables: its variables; the last of one name counts.
  static func dotEnv(_ name: String, _ variables: [DotEnvVariable]) -> ConfigLayer {
    let lines = Dictionary(variables.map { ($0.name, $0.line) }, uniquingKeysWith: { $1 })
    // What it says about the profile is spoken of once, not as an unknown name.
    let names = variables.map { $0.name }.filter { $0 != ConfigSources.environmentVariable }
    return self.variables(
      Dictionary(variables.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }),
      name: name, names: unique(names), isShared: false,
      place: { variable in
        "\(variable) in \(name)" + (lines[variable].map { ", line \($0)" } ?? "")
      })
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

/// Reads .env files by HazelDotEnv.
enum DotEnvFile {
  // HazelDotEnv is not there yet: names, values and comments only, without quotes over lines and
  // without expansion. To be replaced by a call of its parser.
  static let read: DotEnvReader = { (bytes, lookup) throws(FileProblem) in
    let text = try FileText.decoded(FileText.withoutMark(bytes))
    var variables: [DotEnvVariable] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line.drop { $0.isWhitespace }
      if rest.isEmpty || rest.hasPrefix("#") { continue }
      if rest.hasPrefix("export ") { rest = rest.dropFirst(7) }
      guard let sign = rest.firstIndex(of: "="), sign != rest.startIndex else {
        throw FileProblem(
          .malformed, line: index + 1, column: 1, detail: "a name and = are expected",
          hint: "write NAME=value")
      }
      var value = rest[rest.index(after: sign)...]
      while value.last?.isWhitespace == true { value.removeLast() }
      if value.count > 1, let quote = value.first, quote == "\"" || quote == "'",
        value.last == quote
      {
        value = value.dropFirst().dropLast()
      } else if value.hasPrefix("$") {
        variables.append(
          (String(rest[..<sign]), lookup(String(value.dropFirst())) ?? "", index + 1))
        continue
      }
      variables.append((String(rest[..<sign]), String(value), index + 1))
    }
    return variables
  }
}
