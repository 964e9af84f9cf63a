import HazelCore
import Yams

/// Reads YAML with the lines of its values.
///
/// swift-configuration's `YAMLSnapshot` can not serve: it refuses a whole file for one list of
/// objects, unfolds references without a limit, knows no merge keys and no dictionaries, and reads
/// `no` as false whatever is asked for.
enum YAMLFile {
  static func parse(_ bytes: [UInt8], limits: ConfigLimits) throws(FileProblem) -> FileValue {
    let text = try FileText.decoded(bytes)
    guard referenceCount(in: bytes) <= limits.references else {
      throw FileProblem(
        .shape, detail: "there are more than \(limits.references) references to anchors",
        hint: "write the values out, or raise `limits.references`")
    }
    var parser = Parser(budget: FileBudget(limits))
    let root: Node?
    do {
      // Without rules for kinds: they are regular expressions, slow and those of YAML 1.1. And
      // without those that make values of nodes: only nodes are asked for.
      root = try Yams.Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8
      ).singleRoot()
    } catch {
      throw problem(error)
    }
    guard let root else { return FileValue(content: .object([]), line: 1) }
    let value = try parser.value(root, depth: 0)
    // A file of comments alone has one empty value.
    if case .scalar(let scalar) = value.content, scalar.value.isNull {
      return FileValue(content: .object([]), line: 1)
    }
    return value
  }

  /// How many references there may be at the most: stars at the start of a word.
  ///
  /// Names of members are compared while the parser runs, whole objects too, before anything else
  /// can count what references unfold to. So few are allowed that it stays little.
  private static func referenceCount(in bytes: [UInt8]) -> Int {
    guard bytes.contains(UInt8(ascii: "&")) else { return 0 }
    var count = 0
    var previous = UInt8(ascii: " ")
    for byte in bytes {
      if byte == UInt8(ascii: "*"), " \t\n\r[{,:?".utf8.contains(previous) { count += 1 }
      previous = byte
    }
    return count
  }

  private static func problem(_ error: any Error) -> FileProblem {
    let hint = "mend the YAML at this place"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return FileProblem(
        .malformed, line: mark.line, column: mark.column, detail: problem, hint: hint)
    case .duplicatedKeysInMapping(let names, let context):
      return FileProblem(
        .duplicate, line: context.mark.line,
        detail: "a name stands twice in one object: \(names.joined(separator: ", "))",
        hint: "remove one of the two")
    case .reader(let problem, _, _, _):
      return FileProblem(.malformed, detail: problem, hint: "remove the character")
    default:
      return FileProblem(.malformed, detail: "this is no YAML", hint: "mend the YAML")
    }
  }
}

extension YAMLFile {
  private struct Parser {
    var budget: FileBudget

    mutating func value(_ node: Node, depth: Int) throws(FileProblem) -> FileValue {
      let line = node.mark?.line
      try budget.count(depth: depth, line: line)
      switch node {
      case .scalar(let scalar):
        return FileValue(content: .scalar(YAMLScalar.value(of: scalar)), line: line)
      case .sequence(let nodes):
        var values: [FileValue] = []
        for node in nodes { values.append(try value(node, depth: depth + 1)) }
        return FileValue(content: .list(values), line: line)
      case .mapping(let mapping):
        return FileValue(content: .object(try members(of: mapping, depth: depth)), line: line)
      case .alias:
        // The parser puts in what an alias stands for.
        return FileValue(content: .object([]), line: line)
      }
    }

    private mutating func members(
      of mapping: Node.Mapping, depth: Int
    ) throws(FileProblem) -> [FileValue.Member] {
      var members: [FileValue.Member] = []
      var merged: [FileValue.Member] = []
      for (key, node) in mapping {
        guard let scalar = key.scalar else {
          throw FileProblem(
            .shape, line: key.mark?.line, column: key.mark?.column,
            detail: "an object or a list stands where a name is expected",
            hint: "write a name in front of the colon")
        }
        if scalar.string == "<<", scalar.style == .plain {
          merged += try self.merged(node, depth: depth)
        } else {
          let value = try value(node, depth: depth + 1)
          // The line of the name: an object begins in the line behind it.
          members.append(
            FileValue.Member(
              name: scalar.string,
              value: FileValue(content: value.content, line: key.mark?.line ?? value.line)))
        }
      }
      // What stands here wins over what is merged, and what is merged first over the rest.
      for member in merged where !members.contains(where: { $0.name == member.name }) {
        members.append(member)
      }
      return members
    }

    /// The members that `<<` brings in: those of an object, or of several in a list.
    private mutating func merged(
      _ node: Node, depth: Int
    ) throws(FileProblem) -> [FileValue.Member] {
      switch try value(node, depth: depth).content {
      case .object(let members): return members
      case .list(let values):
        return values.flatMap { value in
          if case .object(let members) = value.content { members } else { [FileValue.Member]() }
        }
      case .scalar:
        throw FileProblem(
          .shape, line: node.mark?.line, column: node.mark?.column,
          detail: "`<<` merges an object or a list of objects, found a value",
          hint: "let it refer to an object: `<<: *base`")
      }
    }
  }
}
