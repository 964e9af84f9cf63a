import HazelCore

/// Reads JSON with the lines of its values.
///
/// swift-configuration's `JSONSnapshot` can not serve: it refuses a whole file for one list of
/// objects or null in a list, keeps the last of two equal names without a word, gives no
/// dictionaries, and says of malformed text only that it is so.
enum JSONFile {
  static func parse(_ bytes: [UInt8], limits: ConfigLimits) throws(FileProblem) -> FileValue {
    var parser = Parser(lines: FileLines(bytes), budget: FileBudget(limits))
    let value: FileValue
    do throws(JSONError) {
      let options = JSONReader.Options(maximumDepth: limits.depth)
      value = try JSONReader.read(bytes, options: options) { reader throws(JSONError) in
        try parser.value(&reader, depth: 0)
      }
    } catch {
      throw Self.problem(error)
    }
    if let problem = parser.problem { throw problem }
    return value
  }

  private static func problem(_ error: JSONError) -> FileProblem {
    if error.code == .duplicateKey {
      return FileProblem(
        .duplicate, line: error.line, column: error.column, detail: error.message,
        hint: "remove one of the two")
    }
    return FileProblem(
      error.code == .tooDeep ? .shape : .malformed, line: error.line, column: error.column,
      detail: error.message, hint: "mend the JSON at this place")
  }

  private struct Parser {
    let lines: FileLines
    var budget: FileBudget
    /// A limit that was passed: what follows is skipped, and this is thrown in the end.
    var problem: FileProblem?

    mutating func value(
      _ reader: inout JSONReader, depth: Int
    ) throws(JSONError) -> FileValue {
      let kind = try reader.peekKind()
      let line = lines.line(of: reader.offset)
      do throws(FileProblem) {
        try budget.count(depth: depth, line: line)
      } catch {
        problem = problem ?? error
        try reader.skip()
        return FileValue(content: .list([]), line: line)
      }
      switch kind {
      case .object:
        var members: [FileValue.Member] = []
        var object = try reader.expectObject()
        while let name = try reader.nextKey(&object) {
          let name = name.string
          members.append(
            FileValue.Member(name: name, value: try value(&reader, depth: depth + 1)))
        }
        return FileValue(content: .object(members), line: line)
      case .array:
        var values: [FileValue] = []
        var array = try reader.expectArray()
        while try reader.nextElement(&array) {
          values.append(try value(&reader, depth: depth + 1))
        }
        return FileValue(content: .list(values), line: line)
      default:
        return FileValue(
          content: .scalar(FileValue.Scalar(value: try reader.value())), line: line)
      }
    }
  }
}
