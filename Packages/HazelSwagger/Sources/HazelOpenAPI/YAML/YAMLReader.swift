import HazelKernel
import Yams

/// Reads YAML as a JSON value, by the core schema of YAML 1.2.
struct YAMLReader {
  private let limits: OpenAPILimits
  private var values = 0

  static func value(of bytes: [UInt8], limits: OpenAPILimits) throws(OpenAPIError) -> JSONValue {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure("HZ510", nil, "the text is not UTF-8", hint: "save it as UTF-8")
    }
    guard aliases(in: bytes) <= limits.aliases else {
      throw failure(
        "HZ511", nil, "there are more than \(limits.aliases) aliases of anchors",
        hint: "write the values out, or raise the limit of aliases")
    }
    let root: Node?
    do {
      // Without rules for kinds: they are regular expressions, slow and those of YAML 1.1.
      root = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw problem(error)
    }
    guard let root else { return .null }
    var reader = YAMLReader(limits: limits)
    return try reader.value(root, depth: 0, pointer: "")
  }

  private init(limits: OpenAPILimits) {
    self.limits = limits
  }

  /// How many aliases there may be at the most: stars at the start of a word.
  ///
  /// Names of members are compared while the parser runs, before anything else can count what
  /// aliases unfold to. So few are allowed that it stays little.
  private static func aliases(in bytes: [UInt8]) -> Int {
    guard bytes.contains(UInt8(ascii: "&")) else { return 0 }
    var count = 0
    var previous = UInt8(ascii: " ")
    for byte in bytes {
      if byte == UInt8(ascii: "*"), " \t\n\r[{,:?".utf8.contains(previous) { count += 1 }
      previous = byte
    }
    return count
  }

  private mutating func value(
    _ node: Node, depth: Int, pointer: String
  ) throws(OpenAPIError) -> JSONValue {
    values += 1
    guard values <= limits.values, depth <= limits.depth else {
      let detail =
        values > limits.values
        ? "there are more than \(limits.values) values"
        : "more than \(limits.depth) objects and arrays stand in each other"
      throw Self.failure(
        "HZ511", node.mark, detail, pointer: pointer,
        hint: "make the document smaller, or raise the limit")
    }
    switch node {
    case .scalar(let scalar):
      return YAMLScalar.value(of: scalar)
    case .sequence(let nodes):
      var elements: [JSONValue] = []
      for (index, node) in nodes.enumerated() {
        elements.append(try value(node, depth: depth + 1, pointer: "\(pointer)/\(index)"))
      }
      return .array(elements)
    case .mapping(let mapping):
      return .object(try object(mapping, depth: depth, pointer: pointer))
    case .alias:
      // The parser puts in what an alias stands for.
      return .null
    }
  }

  private mutating func object(
    _ mapping: Node.Mapping, depth: Int, pointer: String
  ) throws(OpenAPIError) -> JSONObject {
    var members: [JSONObject.Member] = []
    var merged: [JSONObject.Member] = []
    for (key, node) in mapping {
      guard let name = key.scalar else {
        throw Self.failure(
          "HZ510", key.mark, "an object or an array stands where a name is expected",
          pointer: pointer, hint: "write a name in front of the colon")
      }
      let place = pointer + "/" + JSONPointer.escaped(name.string)
      let value = try value(node, depth: depth + 1, pointer: place)
      guard name.string == "<<", name.style == .plain else {
        members.append(JSONObject.Member(name: name.string, value: value))
        continue
      }
      for object in value.array ?? [value] { merged += object.object?.members ?? [] }
    }
    guard !merged.isEmpty else { return JSONObject(members) }
    // What stands here wins over what is merged, and what is merged first over the rest.
    var names = Set(members.map { Array($0.name.utf8) })
    members += merged.filter { names.insert(Array($0.name.utf8)).inserted }
    return JSONObject(members)
  }
}

extension YAMLReader {
  private static func failure(
    _ code: String, _ mark: Mark?, _ message: String, pointer: String = "", hint: String
  ) -> OpenAPIError {
    OpenAPIError([
      OpenAPIProblem(
        code: code, pointer: pointer, line: mark?.line, column: mark?.column, message: message,
        hint: hint)
    ])
  }

  private static func problem(_ error: any Error) -> OpenAPIError {
    let hint = "mend the YAML at this place"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return failure("HZ510", mark, problem, hint: hint)
    case .duplicatedKeysInMapping(let names, let context):
      return failure(
        "HZ510", context.mark,
        "a name stands twice in one object: \(names.joined(separator: ", "))",
        hint: "remove one of the two")
    case .reader(let problem, _, _, _):
      return failure("HZ510", nil, problem, hint: "remove the character")
    default:
      return failure("HZ510", nil, "this is no YAML", hint: hint)
    }
  }
}
