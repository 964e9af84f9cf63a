import SwiftSyntax
import SwiftSyntaxMacros

/// Makes rules of the attributes of a field.
struct RuleReader<Context: MacroExpansionContext> {
  let context: Context
  let type: TypeSyntax?

  private var shape: TypeShape { type.map { TypeShape($0) } ?? .named("") }

  /// The rule that an attribute stands for; nil where it stands for none or was reported.
  func rule(_ attribute: AttributeSyntax) -> FieldRule? {
    switch attribute.name {
    case "Email", "URLText", "UUIDText", "Pattern", "ISODate", "ISODateTime", "NotBlank", "Phone",
      "CreditCard", "IP", "Base64", "SemVer", "Length":
      guard fits(attribute, ["String"], "strings") else { return nil }
      return stringRule(attribute)
    case "Range":
      guard fits(attribute, TypeShape.numbers, "numbers") else { return nil }
      return range(attribute)
    case "OneOf":
      guard fits(attribute, TypeShape.integers.union(["String"]), "strings and integers") else {
        return nil
      }
      return oneOf(attribute)
    case "Items", "Unique":
      if case .named(let name) = shape.unwrapped, TypeShape.scalars.contains(name) {
        wrongType(attribute, "arrays", name)
        return nil
      }
      return attribute.name == "Items" ? items(attribute) : unique()
    case "Validate": return validate(attribute)
    default: return nil
    }
  }

  /// Reports a rule on a type that is known to be another.
  private func fits(_ attribute: AttributeSyntax, _ types: Set<String>, _ wanted: String) -> Bool {
    let leaf = shape.leaf
    guard TypeShape.scalars.contains(leaf), !types.contains(leaf) else { return true }
    wrongType(attribute, wanted, type?.trimmedDescription ?? leaf)
    return false
  }

  private func wrongType(_ attribute: AttributeSyntax, _ wanted: String, _ type: String) {
    context.report(
      DTOFinding.wrongType(attribute.name, wanted, type), at: attribute.attributeName)
  }

  private func stringRule(_ attribute: AttributeSyntax) -> FieldRule? {
    switch attribute.name {
    case "Length": length(attribute)
    case "Pattern": pattern(attribute)
    case "Email":
      attribute.argument("refusesTypos")?.trimmedDescription == "true"
        ? formatted("email", BuiltInPatterns.email, extra: [("maxLength", "254")]) {
          "HazelKernel.FieldRules.email(\($0), refusesTypos: true, into: &\($1))"
        }
        : formatted("email", BuiltInPatterns.email, extra: [("maxLength", "254")]) {
          "HazelKernel.FieldRules.email(\($0), into: &\($1))"
        }
    case "UUIDText": call("uuid", format: "uuid", BuiltInPatterns.uuid)
    case "ISODate": call("date", format: "date", BuiltInPatterns.date)
    case "ISODateTime": call("dateTime", format: "date-time", BuiltInPatterns.dateTime)
    case "CreditCard": call("creditCard", format: nil, BuiltInPatterns.card)
    case "Base64":
      FieldRule(keywords: [
        ("contentEncoding", "base64".literal),
        ("pattern", schemaPattern(BuiltInPatterns.base64)),
      ]) { "HazelKernel.FieldRules.base64(\($0), into: &\($1))" }
    case "NotBlank":
      FieldRule(keywords: [("pattern", Self.notBlankPattern.literal)]) {
        "HazelKernel.FieldRules.notBlank(\($0), into: &\($1))"
      }
    case "Phone": compiled(BuiltInPatterns.phone, code: "phone", format: nil)
    case "SemVer": compiled(BuiltInPatterns.semver, code: "semver", format: nil)
    case "IP": address(attribute)
    case "URLText": url(attribute)
    default: nil
    }
  }

  private static var notBlankPattern: String {
    "[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]"
  }

  private func schemaPattern(_ pattern: String) -> String {
    (try? PatternCompiler.compile(pattern).schemaPattern)?.literal ?? "^(?:\(pattern))$".literal
  }

  private func formatted(
    _ format: String, _ pattern: String, extra: [(String, String)] = [],
    _ check: @escaping @Sendable (String, String) -> String
  ) -> FieldRule {
    FieldRule(
      keywords: [("format", format.literal), ("pattern", schemaPattern(pattern))] + extra,
      check: check)
  }

  /// A rule that a function without further arguments checks.
  private func call(_ function: String, format: String?, _ pattern: String) -> FieldRule {
    var keywords = [("pattern", schemaPattern(pattern))]
    if let format { keywords.insert(("format", format.literal), at: 0) }
    return FieldRule(keywords: keywords) {
      "HazelKernel.FieldRules.\(function)(\($0), into: &\($1))"
    }
  }

  /// A rule that a compiled pattern checks.
  private func compiled(_ pattern: String, code: String, format: String?) -> FieldRule? {
    guard let result = try? PatternCompiler.compile(pattern) else { return nil }
    return compiled(result, code: code, format: format)
  }

  private func compiled(
    _ result: PatternCompiler.Result, code: String, format: String?
  ) -> FieldRule {
    var keywords = [("pattern", result.schemaPattern.literal)]
    if let format { keywords.insert(("format", format.literal), at: 0) }
    let program = result.program.literal
    return FieldRule(keywords: keywords) {
      "HazelKernel.FieldRules.pattern(\($0), HazelKernel.PatternProgram(\(program)), "
        + "code: \(code.literal), into: &\($1))"
    }
  }

  private func pattern(_ attribute: AttributeSyntax) -> FieldRule? {
    guard let argument = attribute.argumentList.first?.expression else { return nil }
    guard let text = argument.plainString else {
      context.report(DTOFinding.literalNeeded("the pattern"), at: argument)
      return nil
    }
    do throws(PatternCompiler.Problem) {
      let code = attribute.argument("code")?.plainString ?? "pattern"
      return compiled(try PatternCompiler.compile(text), code: code, format: nil)
    } catch {
      context.report(DTOFinding.badPattern(error.text), at: argument)
      return nil
    }
  }

  private func address(_ attribute: AttributeSyntax) -> FieldRule? {
    switch attribute.argumentList.first?.expression.memberName {
    case "v4": compiled(BuiltInPatterns.ipv4, code: "ip", format: "ipv4")
    case "v6": compiled(BuiltInPatterns.ipv6, code: "ip", format: "ipv6")
    default: compiled(BuiltInPatterns.ipv4 + "|" + BuiltInPatterns.ipv6, code: "ip", format: nil)
    }
  }

  private func url(_ attribute: AttributeSyntax) -> FieldRule? {
    var schemes: [String] = []
    for argument in attribute.argumentList {
      guard let scheme = argument.expression.plainString else {
        context.report(DTOFinding.literalNeeded("a scheme"), at: argument.expression)
        return nil
      }
      schemes.append(scheme.replacing("+", with: "\\+").replacing(".", with: "\\."))
    }
    if schemes.isEmpty { schemes = ["https", "http"] }
    return compiled(BuiltInPatterns.url(schemes: schemes), code: "url", format: "uri")
  }
}
