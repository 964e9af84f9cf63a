import HazelKernel

/// What stands before the paths of all routes, except some.
///
/// ```swift
/// configuration.prefix = GlobalPrefix("/api", excluding: ["/health", "/.well-known/*rest"])
/// ```
public struct GlobalPrefix: Sendable {
  /// The pattern that stands before the others.
  public let path: String
  /// The patterns of the routes that stand where they are written.
  public let exclusions: [String]

  /// Makes a prefix.
  ///
  /// - Parameters:
  ///   - path: the pattern that stands before the others: "/api".
  ///   - exclusions: routes that stand where they are written, by their patterns; one that ends with
  ///     a wildcard stands for all below it.
  public init(_ path: String, excluding exclusions: [String] = []) {
    self.path = path
    self.exclusions = exclusions
  }

  /// Whether a route stands behind the prefix.
  func applies(to pattern: String) -> Bool {
    !exclusions.contains { exclusion in
      if exclusion == pattern { return true }
      guard let star = exclusion.lastIndex(of: "*"),
        exclusion[..<star].hasSuffix("/")
      else { return false }
      return pattern.hasPrefix(exclusion[..<star])
    }
  }

  /// What is wrong with it.
  var problems: [BootProblem] {
    ([path] + exclusions).compactMap { pattern in
      let isPrefix = pattern == path
      guard (try? RoutePattern(pattern)) == nil || (isPrefix && pattern.hasSuffix("/")) else {
        return nil
      }
      return BootProblem(
        "HZ122", "prefix \"\(path)\"",
        detail: isPrefix
          ? "the prefix of all routes is no path" : "the exclusion \"\(pattern)\" is no pattern",
        hint: "write a slash in front, none behind, and only what a pattern may hold")
    }
  }
}
