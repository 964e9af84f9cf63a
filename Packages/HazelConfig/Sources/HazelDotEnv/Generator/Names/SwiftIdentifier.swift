/// What may be a name in Swift.
enum SwiftIdentifier {
  private static let keywords: Set<String> = [
    "Any", "Protocol", "Self", "Type", "actor", "any", "as", "associatedtype", "await", "borrowing",
    "break", "case", "catch", "class", "consuming", "continue", "default", "defer", "deinit", "do",
    "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
    "if",
    "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "package",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
    "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]
  /// Names that a configuration has already, or that mean something else behind a dot.
  private static let taken: Set<String> = [
    "customMirror", "debugDescription", "description", "init", "self",
  ]
  /// Types that generated code speaks of.
  private static let types: Set<String> = [
    "Bool", "ByteCount", "Config", "Double", "Duration", "Env", "Int", "Secret", "String", "URL",
  ]

  /// A name for a property: one that a configuration has already gets "Value" behind it.
  static func property(_ name: String) -> String { taken.contains(name) ? name + "Value" : name }

  /// A name as it is written: keywords stand in backticks.
  static func written(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// Whether a text can be the name of the struct.
  static func isTypeName(_ text: String) -> Bool {
    guard VariableName.isValid(text), text.contains(where: \.isLetter) else { return false }
    return !keywords.contains(text) && !types.contains(text)
  }
}
