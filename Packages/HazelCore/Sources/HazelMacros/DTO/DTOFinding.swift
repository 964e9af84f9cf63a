import SwiftDiagnostics

/// What `@DTO` and the attributes of fields have to say: HZ400 to HZ449.
enum DTOFinding {
  static func typeMissing(_ name: String) -> Finding {
    Finding(
      "HZ400",
      "the field '\(name)' needs a type annotation: a macro sees the text, not the inferred type")
  }

  static func wrongDeclaration(_ kind: String) -> Finding {
    Finding("HZ401", "@DTO belongs on a struct or an enum, not on \(kind)")
  }

  static func wrongType(_ rule: String, _ wanted: String, _ type: String) -> Finding {
    Finding("HZ402", "@\(rule) is a rule for \(wanted), not for '\(type)'")
  }

  static func badPattern(_ problem: String) -> Finding {
    Finding("HZ403", "the pattern is not one that @Pattern knows: \(problem)")
  }

  static func emptyRange(_ rule: String) -> Finding {
    Finding("HZ404", "nothing fits @\(rule): the lower bound is above the upper one")
  }

  static func literalNeeded(_ what: String) -> Finding {
    Finding("HZ405", "\(what) must be a string literal: the macro reads the text")
  }

  static func rangeNeeded(_ rule: String) -> Finding {
    Finding("HZ406", "@\(rule) needs a range that is written out, such as 1...10, 1... or ...10")
  }

  static func duplicateKey(_ key: String) -> Finding {
    Finding("HZ407", "two fields are called \"\(key)\" in JSON")
  }

  static func readOnlyWithoutValue(_ name: String) -> Finding {
    Finding(
      "HZ408",
      "the @ReadOnly field '\(name)' is not read from requests: it needs a default or must be optional"
    )
  }

  static func contradiction(_ first: String, _ second: String) -> Finding {
    Finding("HZ409", "@\(first) and @\(second) contradict each other")
  }

  static func labelNeeded(_ name: String) -> Finding {
    Finding("HZ410", "the values of the case '\(name)' need labels: they are the names in JSON")
  }

  static func uselessDiscriminator(_ kind: String) -> Finding {
    Finding("HZ411", "a discriminator tells cases with values apart; \(kind) has none")
  }

  static func discriminatorClash(_ name: String) -> Finding {
    Finding("HZ412", "a value of the case is called \"\(name)\" like the discriminator")
  }

  static func unsupportedType(_ type: String) -> Finding {
    Finding("HZ413", "a value of the type '\(type)' cannot stand in JSON")
  }

  static func unknownField(_ name: String, _ type: String) -> Finding {
    Finding("HZ414", "'\(type)' has no field '\(name)'")
  }

  static func badVariantName(_ name: String) -> Finding {
    Finding("HZ415", "\"\(name)\" is no name for a type")
  }

  static func needsDTO(_ attribute: String) -> Finding {
    Finding("HZ416", "@\(attribute) belongs on a struct that is a @DTO")
  }

  static func noField(_ attribute: String) -> Finding {
    Finding("HZ417", "@\(attribute) has no effect here: it belongs on a stored property of a @DTO")
  }

  static func emptyCases() -> Finding {
    Finding("HZ418", "an enum without cases has no values to read or write")
  }

  static func missedHook() -> Finding {
    Finding(
      "HZ419",
      "this is not the hook of @DTO, which is 'func validate(into violations: inout Violations)'",
      severity: .warning)
  }
}
