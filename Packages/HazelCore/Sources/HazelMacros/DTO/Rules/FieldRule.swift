/// A rule as the generated code needs it.
struct FieldRule {
  /// What a rule looks at.
  enum Level {
    /// A string or a number, also each in an array or dictionary.
    case leaf
    /// The array, set or dictionary itself.
    case collection
    /// The value, whatever it is, if it is there.
    case whole
  }

  let level: Level
  /// Statements that check the value of an expression.
  let check: @Sendable (_ value: String, _ violations: String) -> String
  /// Keywords of the schema: a name and the code of a `JSONValue`.
  var keywords: [(name: String, value: String)] = []
  /// Keywords of the schema that are set by a statement.
  var schemaCode: String = ""

  init(
    _ level: Level = .leaf, keywords: [(String, String)] = [], schemaCode: String = "",
    check: @escaping @Sendable (_ value: String, _ violations: String) -> String
  ) {
    self.level = level
    self.check = check
    self.keywords = keywords.map { (name: $0.0, value: $0.1) }
    self.schemaCode = schemaCode
  }

  /// The same rule for what is in a `Secret`.
  var revealing: FieldRule {
    let check = check
    return FieldRule(
      level, keywords: keywords.map { ($0.name, $0.value) }, schemaCode: schemaCode
    ) { check("\($0).reveal()", $1) }
  }
}
