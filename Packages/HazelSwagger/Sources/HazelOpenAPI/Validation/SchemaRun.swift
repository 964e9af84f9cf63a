import HazelKernel

/// One check of a value: where it is, and what was found.
struct SchemaRun {
  let options: SchemaValidator.Options
  private let root: JSONValue
  private let anchors: [String: JSONValue]
  private(set) var violations: [SchemaViolation] = []
  /// How many violations there were, those that are not reported included.
  private(set) var failures = 0
  /// Where the value stands.
  private(set) var path: [String] = []
  /// Where the schema stands.
  private(set) var schemaPath: [String] = []
  /// How many choices are tried at the moment, whose violations are not reported.
  private var silence = 0
  private var steps = 0
  private var depth = 0
  private var isStopped = false
  /// The references that are followed at the moment, with the place of the value.
  private var followed: [(reference: String, length: Int)] = []
  private var references: [String: JSONValue?] = [:]
  var patterns = PatternCache()

  init(root: JSONValue, anchors: [String: JSONValue], options: SchemaValidator.Options) {
    self.root = root
    self.anchors = anchors
    self.options = options
  }

  /// Applies a schema to a value.
  ///
  /// - Returns: which members and elements it looked at.
  mutating func apply(_ schema: JSONValue, to value: JSONValue) -> Evaluated {
    guard !isStopped else { return Evaluated() }
    steps += 1
    depth += 1
    defer { depth -= 1 }
    guard steps <= options.maximumSteps, depth <= options.maximumDepth else {
      // Not silent even in a choice: what was not checked is not known to be right.
      isStopped = true
      silence = 0
      fail("$ref", "too much to check: more schemas are applied than the limits allow")
      return Evaluated()
    }
    switch schema {
    case .bool(false): fail("false", "no value is accepted here")
    case .object(let keywords): return apply(keywords, to: value)
    default: break
    }
    return Evaluated()
  }

  private mutating func apply(_ keywords: JSONObject, to value: JSONValue) -> Evaluated {
    var evaluated = Evaluated()
    for keyword in ["$ref", "$dynamicRef"] {
      guard let reference = keywords[keyword]?.string else { continue }
      evaluated.formUnion(follow(reference, keyword: keyword, with: value))
    }
    checkValue(value, keywords)
    switch value {
    case .number(let number): checkNumber(number, keywords)
    case .string(let string): checkString(string, keywords)
    case .array(let elements): checkElements(elements, keywords, &evaluated)
    case .object(let object): checkMembers(object, keywords, &evaluated)
    default: break
    }
    checkChoices(value, keywords, &evaluated)
    switch value {
    case .array(let elements): checkUnevaluated(elements, keywords, &evaluated)
    case .object(let object): checkUnevaluated(object, keywords, &evaluated)
    default: break
    }
    return evaluated
  }

  private mutating func follow(
    _ reference: String, keyword: String, with value: JSONValue
  ) -> Evaluated {
    if followed.contains(where: { $0.reference == reference && $0.length == path.count }) {
      fail(keyword, "the reference leads to itself without an end")
      return Evaluated()
    }
    guard let schema = resolved(reference) else {
      fail(keyword, "the reference leads nowhere: \(reference)")
      return Evaluated()
    }
    followed.append((reference, path.count))
    defer { followed.removeLast() }
    return at(schema: keyword) { $0.apply(schema, to: value) }
  }

  private mutating func resolved(_ reference: String) -> JSONValue? {
    if let known = references[reference] { return known }
    var found: JSONValue?
    if let pointer = DocumentPointer.pointer(inFragment: reference) {
      found =
        pointer.isEmpty || pointer.utf8.first == UInt8(ascii: "/")
        ? root.value(at: pointer) : anchors[pointer]
    }
    references[reference] = .some(found)
    return found
  }
}

extension SchemaRun {
  /// Goes on at another keyword.
  mutating func at<Result>(schema names: String..., run: (inout SchemaRun) -> Result) -> Result {
    schemaPath += names
    defer { schemaPath.removeLast(names.count) }
    return run(&self)
  }

  /// Goes on with a member or element of the value.
  mutating func at<Result>(value name: String, run: (inout SchemaRun) -> Result) -> Result {
    path.append(name)
    defer { path.removeLast() }
    return run(&self)
  }

  /// Whether a schema accepts a value; violations are not reported.
  mutating func accepts(
    _ value: JSONValue, _ schema: JSONValue
  ) -> (isValid: Bool, evaluated: Evaluated) {
    let before = failures
    silence += 1
    let evaluated = apply(schema, to: value)
    if isStopped { return (false, evaluated) }
    silence -= 1
    let isValid = failures == before
    failures = before
    return (isValid, evaluated)
  }

  mutating func fail(_ keyword: String, _ message: @autoclosure () -> String) {
    failures += 1
    guard silence == 0, violations.count < options.maximumViolations else { return }
    violations.append(
      SchemaViolation(
        pointer: Self.pointer(path), keyword: keyword,
        schemaPointer: Self.pointer(schemaPath + [keyword]), message: message()))
  }

  private static func pointer(_ names: [String]) -> String {
    names.map { "/" + JSONPointer.escaped($0) }.joined()
  }
}

/// The members and elements of a value that schemas looked at, for `unevaluatedProperties` and
/// `unevaluatedItems`.
struct Evaluated {
  var members: Set<String> = []
  var elements: Set<Int> = []

  mutating func formUnion(_ other: Evaluated) {
    members.formUnion(other.members)
    elements.formUnion(other.elements)
  }
}
