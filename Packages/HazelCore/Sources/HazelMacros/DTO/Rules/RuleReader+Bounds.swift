import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

extension RuleReader {
  /// The range of an attribute; nil where there is none, which was reported.
  private func bounds(_ attribute: AttributeSyntax) -> RangeBounds? {
    guard let argument = attribute.argumentList.first?.expression else { return nil }
    guard let bounds = RangeBounds(argument) else {
      context.report(DTOFinding.rangeNeeded(attribute.name), at: argument)
      return nil
    }
    guard !bounds.isEmpty else {
      context.report(DTOFinding.emptyRange(attribute.name), at: argument)
      return nil
    }
    return bounds
  }

  /// The lower and the upper count; a half-open range ends one before.
  private func counts(_ bounds: RangeBounds) -> (lower: String?, upper: String?) {
    let upper = bounds.upper?.trimmedDescription
    return (
      bounds.lower?.trimmedDescription, bounds.isOpen ? upper.map { "(\($0)) - 1" } : upper
    )
  }

  func length(_ attribute: AttributeSyntax) -> FieldRule? {
    guard let bounds = bounds(attribute) else { return nil }
    let (lower, upper) = counts(bounds)
    return FieldRule(schemaCode: bound("minLength", lower) + bound("maxLength", upper)) {
      "HazelKernel.FieldRules.length("
        + "\($0), from: \(lower ?? "nil"), to: \(upper ?? "nil"), into: &\($1))"
    }
  }

  func items(_ attribute: AttributeSyntax) -> FieldRule? {
    guard let bounds = bounds(attribute) else { return nil }
    let (lower, upper) = counts(bounds)
    var isDictionary = false
    if let type, case .dictionary = TypeShape(type).unwrapped { isDictionary = true }
    let noun = isDictionary ? "Properties" : "Items"
    return FieldRule(
      .collection, schemaCode: bound("min" + noun, lower) + bound("max" + noun, upper)
    ) {
      "HazelKernel.FieldRules.items("
        + "\($0), from: \(lower ?? "nil"), to: \(upper ?? "nil"), into: &\($1))"
    }
  }

  func unique() -> FieldRule {
    FieldRule(.collection, keywords: [("uniqueItems", "true")]) {
      "HazelKernel.FieldRules.unique(\($0), into: &\($1))"
    }
  }

  func range(_ attribute: AttributeSyntax) -> FieldRule? {
    guard let bounds = bounds(attribute) else { return nil }
    let leaf = type.map { TypeShape($0).leaf } ?? "Int"
    let lower = bounds.lower?.trimmedDescription
    let upper = bounds.upper?.trimmedDescription
    let isOpen = bounds.isOpen
    let maximum = isOpen ? "exclusiveMaximum" : "maximum"
    func shown(_ text: String?) -> String {
      guard let text else { return "nil" }
      let isLiteral = RangeBounds.number(ExprSyntax(stringLiteral: text)) != nil
      return isLiteral ? text.filter { $0 != "_" }.literal : "\"\\(\(text))\""
    }
    let arguments = "from: \(shown(lower)), to: \(shown(upper)), isOpen: \(isOpen)"
    return FieldRule(
      schemaCode: bound("minimum", lower, as: leaf) + bound(maximum, upper, as: leaf)
    ) { value, violations in
      var conditions: [String] = []
      if let lower { conditions.append("\(value) < \(lower)") }
      if let upper { conditions.append("\(value) \(isOpen ? ">=" : ">") \(upper)") }
      return "if \(conditions.joined(separator: " || ")) { "
        + "HazelKernel.FieldRules.refuseRange(\(arguments), into: &\(violations)) }"
    }
  }

  private func bound(_ keyword: String, _ value: String?, as type: String = "Int") -> String {
    // The bounds of what is written with a unit ("30s") are no numbers, which a schema wants.
    let isWithUnit = ["Duration", "ByteCount"].contains(type)
    let keyword = isWithUnit ? "x-" + keyword : keyword
    return value.map { "s.setBound(\(keyword.literal), (\($0)) as \(type)); " } ?? ""
  }

  func oneOf(_ attribute: AttributeSyntax) -> FieldRule? {
    let isString = type.map { TypeShape($0).leaf } == "String"
    let values = attribute.argumentList.map { $0.expression }
    for value in values where isString && value.plainString == nil {
      context.report(DTOFinding.literalNeeded("a value of @OneOf"), at: value)
      return nil
    }
    let list = values.map { $0.trimmedDescription }.joined(separator: ", ")
    let json = values.map { value in
      value.plainString.map { ".string(\($0.literal))" }
        ?? ".number(HazelKernel.JSONNumber(\(value.trimmedDescription)))"
    }
    var shape = type.map { TypeShape($0) } ?? .named("")
    let mayBeNull = shape.isOptional || shape.isPatch
    shape = shape.unwrapped
    var members = json
    if mayBeNull, !shape.isCollection { members.append(".null") }
    return FieldRule(keywords: [("enum", ".array([\(members.joined(separator: ", "))])")]) {
      "HazelKernel.FieldRules.oneOf(\($0), [\(list)], into: &\($1))"
    }
  }

  func validate(_ attribute: AttributeSyntax) -> FieldRule? {
    guard let type else { return nil }
    let rules = attribute.argumentList.map { $0.expression.trimmedDescription }
    let ruleType = "HazelKernel.Rule<\(type.wrapped.trimmedDescription)>"
    return FieldRule(.whole) { value, violations in
      rules.map { "(\($0) as \(ruleType)).check(\(value), into: &\(violations))" }
        .joined(separator: "; ")
    }
  }
}
