import SwiftDiagnostics

/// What `@Config` and `@Env` have to say: HZ350 to HZ379.
enum ConfigFinding {
  static func wrongDeclaration(_ kind: String) -> Finding {
    Finding("HZ350", "@Config belongs on a struct, not on \(kind)")
  }

  static func typeMissing(_ name: String) -> Finding {
    Finding(
      "HZ351",
      "the setting '\(name)' needs a type annotation: a macro sees the text, not the inferred type")
  }

  static func noSetting() -> Finding {
    Finding(
      "HZ352", "@Env has no effect here: it belongs on a stored property of a @Config struct")
  }

  static func badVariable(_ name: String) -> Finding {
    Finding(
      "HZ353",
      "\"\(name)\" is no name of a variable: it has letters, digits and underscores, and does not "
        + "begin with a digit")
  }

  static func literalNeeded(_ what: String) -> Finding {
    Finding("HZ354", "\(what) must be a string literal: the macro reads the text")
  }

  static func twoSettings(_ variable: String, _ other: String) -> Finding {
    Finding("HZ355", "'\(other)' is read from the variable \(variable) too")
  }

  static func constant(_ name: String) -> Finding {
    Finding("HZ356", "the setting '\(name)' can never be set: a 'let' with a value is a constant")
  }

  static func uselessAttribute(_ attribute: String) -> Finding {
    Finding("HZ357", "@\(attribute) means nothing for a setting, which only comes in")
  }

  static func unsupportedType(_ type: String) -> Finding {
    Finding("HZ358", "a setting cannot have the type '\(type)'")
  }

  static func alsoDTO() -> Finding {
    Finding("HZ359", "a type is a @Config or a @DTO: what holds settings is not sent to clients")
  }

  static func visibleSecret(_ name: String) -> Finding {
    Finding(
      "HZ360",
      "'\(name)' looks like a secret, and a String is shown in descriptions and logs",
      severity: .warning)
  }

  static func badPrefix(_ prefix: String) -> Finding {
    Finding(
      "HZ361",
      "\"\(prefix)\" is no prefix: it is a name of a property, or several with dots between")
  }
}
