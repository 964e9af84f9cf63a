/// The parameters in paths: "/books/{id}".
enum PathTemplate {
  /// A path without the names of its parameters, which are not sent: "/books/{}".
  static func shape(of path: String) -> String {
    var shape = ""
    var isInName = false
    for scalar in path.unicodeScalars {
      if scalar == "}" { isInName = false }
      if !isInName { shape.unicodeScalars.append(scalar) }
      if scalar == "{" { isInName = true }
    }
    return shape
  }

  /// The names of the parameters of a path in their order.
  static func parameters(of path: String) -> [String] {
    path.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "}" }) }
  }
}
