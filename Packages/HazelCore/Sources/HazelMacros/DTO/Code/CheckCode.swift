/// Writes the code that checks rules.
enum CheckCode {
  /// A function for each field with rules, which checks a value that is there.
  static func functions(_ fields: [DTOField], in helper: String) -> String {
    let functions = fields.filter { !$0.rules.isEmpty && !$0.isConstant }.map { field in
      "  static func \(field.name)(_ value: \(field.typeText), "
        + "_ violations: inout HazelKernel.Violations) {\n"
        + statements("value", field.shape, field.rules, depth: 0) + "  }\n"
    }.joined()
    return functions.isEmpty ? "" : "  fileprivate enum \(helper) {\n\(functions)  }\n"
  }

  private static func statements(
    _ value: String, _ shape: TypeShape, _ rules: [FieldRule], depth: Int
  ) -> String {
    let inner = "value\(depth + 1)"
    switch shape {
    case .optional(let wrapped):
      return "  if let \(inner) = \(value) {\n"
        + statements(inner, wrapped, rules, depth: depth + 1) + "  }\n"
    case .patch(let wrapped):
      return "  if case .value(let \(inner)) = \(value) {\n"
        + statements(inner, wrapped, rules, depth: depth + 1) + "  }\n"
    case .array(let element), .dictionary(let element):
      let own = rules.filter { $0.level != .leaf }
      var code = own.map { "  \($0.check(value, "violations"))\n" }.joined()
      let leafs = rules.filter { $0.level == .leaf }
      if !leafs.isEmpty { code += loop(value, shape, element, leafs, depth) }
      return code
    case .named:
      return rules.map { "  \($0.check(value, "violations"))\n" }.joined()
    }
  }

  private static func loop(
    _ value: String, _ shape: TypeShape, _ element: TypeShape, _ rules: [FieldRule], _ depth: Int
  ) -> String {
    let inner = "value\(depth + 1)"
    let mark = "mark\(depth)"
    let body =
      "    let \(mark) = violations.count\n" + statements(inner, element, rules, depth: depth + 1)
    if case .dictionary = shape {
      return "  for (key\(depth), \(inner)) in \(value) {\n\(body)"
        + "    violations.locate(key: key\(depth), since: \(mark))\n  }\n"
    }
    return "  var index\(depth) = 0\n  for \(inner) in \(value) {\n\(body)"
      + "    violations.locate(index: index\(depth), since: \(mark))\n"
      + "    index\(depth) += 1\n  }\n"
  }

  /// The statements that check all fields of a value.
  static func validate(_ fields: [DTOField], in helper: String) -> String {
    var code = ""
    for field in fields where !field.isConstant {
      if !field.rules.isEmpty {
        code += "  do { let mark = violations.count; "
        code += "\(helper).\(field.name)(self.\(field.identifier), &violations); "
        code += "violations.locate(\(field.key.literal), since: mark) }\n"
      }
      if !field.shape.isPlain {
        code += "  violations.nested(self.\(field.identifier), at: \(field.key.literal))\n"
      }
    }
    return code
  }
}
