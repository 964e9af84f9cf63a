import HazelCore
import TOMLKit

/// Reads TOML. Its parser gives lines of mistakes, but none of values: those are looked for beside.
enum TOMLFile {
  static func parse(_ bytes: [UInt8], limits: ConfigLimits) throws(FileProblem) -> FileValue {
    let text = try FileText.decoded(bytes)
    try TOMLGuard.check(bytes)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      throw problem(error)
    }
    var parser = Parser(budget: FileBudget(limits), lines: TOMLLines(bytes))
    return try parser.object(table, at: [])
  }

  private static func problem(_ error: any Error) -> FileProblem {
    guard let error = error as? TOMLParseError else {
      return FileProblem(.malformed, detail: "this is no TOML", hint: "mend the TOML")
    }
    let isDuplicate = error.description.contains("redefine")
    return FileProblem(
      isDuplicate ? .duplicate : .malformed,
      line: error.source.begin.line, column: error.source.begin.column,
      detail: detail(error.description),
      hint: isDuplicate ? "remove one of the two" : "mend the TOML at this place")
  }

  /// What the parser says, unless it quotes a number: that may be a secret.
  private static func detail(_ text: String) -> String {
    if text.contains("is not representable in 64 bits") {
      return "a number does not fit into 64 bits"
    }
    if text.contains("interpret") { return "a value can not be read" }
    return text
  }

  private struct Parser {
    var budget: FileBudget
    let lines: TOMLLines

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - path: the names that lead to it; those of elements of lists are their numbers, which have
    ///     no lines.
    mutating func object(_ table: TOMLTable, at path: [String]) throws(FileProblem) -> FileValue {
      let line = lines.line(of: path)
      try budget.count(depth: path.count, line: line)
      var members: [FileValue.Member] = []
      for name in table.keys {
        guard let node = table[name] else { continue }
        members.append(FileValue.Member(name: name, value: try value(node, at: path + [name])))
      }
      return FileValue(content: .object(members), line: line)
    }

    private mutating func value(
      _ node: any TOMLValueConvertible, at path: [String]
    ) throws(FileProblem) -> FileValue {
      let line = lines.line(of: path)
      switch node.type {
      case .table:
        guard let table = node.table else { return Self.scalar(.null, line) }
        return try object(table, at: path)
      case .array:
        try budget.count(depth: path.count, line: line)
        var values: [FileValue] = []
        for node in node.array ?? [] {
          values.append(try value(node, at: path + ["#\(values.count)"]))
        }
        return FileValue(content: .list(values), line: line)
      default:
        try budget.count(depth: path.count, line: line)
        return Self.scalar(Self.json(node), line)
      }
    }

    private static func scalar(_ value: JSONValue, _ line: Int?) -> FileValue {
      FileValue(content: .scalar(FileValue.Scalar(value: value)), line: line)
    }

    private static func json(_ node: any TOMLValueConvertible) -> JSONValue {
      switch node.type {
      case .bool: node.bool.map { .bool($0) } ?? .null
      case .int: node.int.map { .number(JSONNumber($0)) } ?? .null
      // What JSON has no number for, infinity, is text.
      case .double:
        node.double.map { value in JSONNumber(value).map { .number($0) } ?? .string("\(value)") }
          ?? .null
      case .string: node.string.map { .string($0) } ?? .null
      // Days and times, as they are written.
      default: .string(node.debugDescription)
      }
    }
  }
}
