extension String {
  /// A name as the label of an argument in a call: there the compiler warns of backticks that only
  /// these three keywords need.
  var argumentLabel: String {
    guard hasPrefix("`") else { return self }
    let name = String(dropFirst().dropLast())
    return ["inout", "let", "var"].contains(name) ? self : name
  }
}
