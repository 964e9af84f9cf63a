/// What `@HTTPErrors` and `@Problem` have to say: HZ500 to HZ505.
enum ErrorFinding {
  static let notEnum = Finding(
    "HZ500", "@HTTPErrors belongs on an enum, whose cases are the errors")

  static func missing(_ names: String) -> Finding {
    Finding("HZ501", "\(names) needs a @Problem that says how it is answered")
  }

  static func unknownValue(_ name: String, _ values: [String], _ suggestion: String?) -> Finding {
    var text = "the case has no value '\(name)'"
    if let suggestion {
      text += "; did you mean '\(suggestion)'?"
    } else if values.isEmpty {
      text += ": it has none"
    } else {
      text += ": write one of " + values.map { "'\($0)'" }.joined(separator: ", ")
    }
    return Finding("HZ502", text)
  }

  static func notLiteral(_ what: String) -> Finding {
    Finding(
      "HZ503",
      "the \(what) must be a string literal without interpolation; values of the "
        + "case are written in braces, such as {0}")
  }

  static func nothingToPass(_ name: String) -> Finding {
    Finding(
      "HZ505",
      "@Problem without a status passes on the one error that a case holds, and '\(name)' does not "
        + "hold one value")
  }

  static let outOfPlace = Finding(
    "HZ504", "@Problem has no effect here: it belongs on a case of an enum with @HTTPErrors")
}
