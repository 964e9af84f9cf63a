import HazelKernel

/// Writes a JSON value as YAML in blocks, so that programs of YAML 1.1 and 1.2 read the same.
struct YAMLWriter {
  private var text = ""

  /// - Throws: `JSONError` for a value that is nested more than 512 levels deep.
  static func text(of value: JSONValue) throws(JSONError) -> [UInt8] {
    var writer = YAMLWriter()
    try writer.write(value, indent: 0, depth: 0)
    return Array(writer.text.utf8)
  }

  /// Writes a value behind `key:` or `-`, with its line breaks.
  ///
  /// - Parameters:
  ///   - indent: how far members and elements are moved to the right.
  ///   - isInLine: whether the first member may follow on the same line, behind a dash.
  private mutating func write(
    _ value: JSONValue, indent: Int, depth: Int, isInLine: Bool = true
  ) throws(JSONError) {
    guard depth <= 512 else {
      throw JSONError(
        code: .tooDeep, offset: text.utf8.count, line: 0, column: 0, pointer: "",
        message: "more than 512 objects and arrays stand in each other")
    }
    switch value {
    case .null: text += "null\n"
    case .bool(let bool): text += bool ? "true\n" : "false\n"
    case .number(let number): text += YAMLText.number(number.text) + "\n"
    case .string(let string): text += YAMLText.scalar(string, indent: indent) + "\n"
    case .array(let elements) where elements.isEmpty: text += "[]\n"
    case .object(let object) where object.count == 0: text += "{}\n"
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if index > 0 || !isInLine { margin(indent) }
        text += "- "
        try write(element, indent: indent + 2, depth: depth + 1)
      }
    case .object(let object):
      for (index, member) in object.members.enumerated() {
        if index > 0 || !isInLine { margin(indent) }
        try self.member(member, indent: indent, depth: depth)
      }
    }
  }

  private mutating func member(
    _ member: JSONObject.Member, indent: Int, depth: Int
  ) throws(JSONError) {
    let key = YAMLText.key(member.name)
    if key.utf8.count > 1000 {
      // A key of more than 1024 characters has to be announced (YAML 1.2.2, section 7.4).
      text += "? " + key + "\n"
      margin(indent)
      text += ":"
    } else {
      text += key + ":"
    }
    let isBlock =
      switch member.value {
      case .array(let elements): !elements.isEmpty
      case .object(let object): object.count > 0
      default: false
      }
    text += isBlock ? "\n" : " "
    try write(member.value, indent: indent + 2, depth: depth + 1, isInLine: !isBlock)
  }

  private mutating func margin(_ indent: Int) {
    text += String(repeating: " ", count: indent)
  }
}
