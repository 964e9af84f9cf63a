import SwiftSyntax

/// Which attributes of a function are advice.
///
/// Macros see no types. So every attribute in upper case counts, except those that are known to be
/// something else; the compiler then says where a type of that name is no advice.
enum AdviceNames {
  static let retry = "Retry"
  static let timeout = "Timeout"
  static let around = "Around"

  static let builtIn: Set<String> = ["Traced", "Timed", "Logged", retry, timeout, around]
  static let routes: Set<String> = [
    "Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All", "Sse",
  ]
  private static let others: Set<String> = ["Sendable", "Test"]

  static func isAdvice(_ attribute: AttributeSyntax) -> Bool {
    let name = attribute.name
    guard let first = name.unicodeScalars.first, ("A"..."Z").contains(first) else { return false }
    return !others.contains(name) && !routes.contains(name) && !name.hasSuffix("Actor")
      && !isBuilder(attribute)
  }

  static func isBuilder(_ attribute: AttributeSyntax) -> Bool {
    attribute.name.hasSuffix("Builder")
  }
}
