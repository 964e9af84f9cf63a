extension Finding {
  static func adviceOnRoute(_ name: String) -> Finding {
    Finding(
      "HZ450",
      "'@\(name)' stands on a route, where attributes are traits: give the route a trait, or move "
        + "the work to a method of a service")
  }

  static func adviceNeedsAsync(_ name: String) -> Finding {
    Finding("HZ451", "'@\(name)' waits, so the function has to be 'async'")
  }

  static func adviceNeedsThrows(_ name: String) -> Finding {
    let why = name == AdviceNames.retry ? "repeats what throws" : "throws when the time is up"
    return Finding("HZ452", "'@\(name)' \(why), so the function has to be 'throws'")
  }

  static func timeoutOnTypedThrows(_ type: String) -> Finding {
    Finding(
      "HZ453",
      "'@Timeout' throws TimeoutError, which '\(type)' cannot hold: write 'throws' without a type")
  }

  static func adviceOnOpaque(_ name: String) -> Finding {
    Finding(
      "HZ454",
      "'@\(name)' cannot wrap a function with an opaque result: write the type, or 'any'")
  }

  static func adviceWithoutBody(_ name: String, _ function: String) -> Finding {
    Finding(
      "HZ455",
      "'@\(name)' runs around a body, and '\(function)' has none: put it on the function that "
        + "implements the requirement")
  }

  static func adviceOnOther(_ name: String) -> Finding {
    Finding("HZ456", "'@\(name)' is for functions alone")
  }

  static func unknownField(_ path: String, _ parameters: [String]) -> Finding {
    let known = parameters.map { "'\($0)'" }.joined(separator: ", ")
    return Finding(
      "HZ457",
      "the function has no parameter for '{\(path)}'; "
        + (parameters.isEmpty ? "it has none at all" : "it has \(known)"))
  }

  static func adviceOnRethrows(_ name: String) -> Finding {
    Finding("HZ458", "'@\(name)' cannot wrap a function that rethrows: write 'throws'")
  }

  static func adviceOnBuilder(_ name: String, _ builder: String) -> Finding {
    Finding(
      "HZ460",
      "'@\(builder)' would not build the body that '@\(name)' wraps: move the built part to a "
        + "function of its own")
  }

  static func adviceOnController(_ name: String) -> Finding {
    Finding(
      "HZ461",
      "what '@\(name)' does for all routes of a controller is a trait of its routes: "
        + "@Controller(…, .\(name.prefix(1).lowercased() + name.dropFirst())(…))")
  }
}
