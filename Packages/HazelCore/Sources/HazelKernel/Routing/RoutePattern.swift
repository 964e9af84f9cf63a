/// The pattern of a route, read and checked: `/books/:id(int)`.
///
/// A pattern is a path whose segments are one of these:
///
/// | written | matches |
/// |---|---|
/// | `books` | exactly this segment; characters beyond ASCII stand for their percent escapes |
/// | `:id` | one segment that is not empty |
/// | `:id(int)` | one segment that fits a ``RouteConstraint`` |
/// | `:kind(book\|order)` | one of the values |
/// | `:id?` | as last segment: one segment, or nothing (then its slash is absent as well) |
/// | `*rest` | as last segment: all that is left, slashes included; it may be empty |
/// | `*` | the same; the parameter is named `*` |
///
/// `/files/*rest` matches `/files/` and `/files/a/b`, but not `/files`: the slash before a wildcard
/// belongs to the pattern. A slash at the end of a pattern belongs to it too, see
/// ``TrailingSlashPolicy``. `\:` and `\*` at the start of a segment are a literal colon and star.
public struct RoutePattern: Sendable {
  /// One segment of a pattern.
  package enum Segment: Sendable {
    /// The bytes as they appear in a normalised path.
    case literal([UInt8])
    case parameter(name: String, constraint: RouteConstraint?)
    case wildcard(name: String)
  }

  /// A parameter of a pattern.
  public struct Parameter: Sendable {
    /// The name, without the colon.
    public let name: String
    /// What its segment must look like; nil for anything.
    public let constraint: RouteConstraint?
    /// Whether it may be left out.
    public let isOptional: Bool
    /// Whether it takes all the rest of the path.
    public let isWildcard: Bool
  }

  /// The longest pattern, in bytes of UTF-8.
  public static var maximumLength: Int { 4096 }
  /// The largest number of segments.
  public static var maximumSegmentCount: Int { 64 }
  /// The largest number of parameters.
  public static var maximumParameterCount: Int { 32 }

  /// The pattern as it was written.
  public let text: String
  package let segments: [Segment]
  /// Whether the last segment may be left out.
  package let isLastOptional: Bool
  /// Whether a slash follows the last segment. The pattern "/" has no segment and this slash.
  package let hasTrailingSlash: Bool

  /// Reads a pattern.
  ///
  /// - Parameter text: the pattern.
  /// - Throws: ``RoutePatternError`` with all that is wrong with it.
  public init(_ text: String) throws(RoutePatternError) {
    var parser = RoutePatternParser(text)
    parser.parse()
    guard parser.problems.isEmpty else {
      throw RoutePatternError(pattern: text, problems: parser.problems)
    }
    self.text = text
    self.segments = parser.segments
    self.isLastOptional = parser.isLastOptional
    self.hasTrailingSlash = parser.hasTrailingSlash
  }

  /// The parameters in the order in which the router captures them.
  public var parameters: [Parameter] {
    var result: [Parameter] = []
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .literal:
        continue
      case .parameter(let name, let constraint):
        let isOptional = isLastOptional && index == segments.count - 1
        result.append(
          Parameter(name: name, constraint: constraint, isOptional: isOptional, isWildcard: false))
      case .wildcard(let name):
        result.append(
          Parameter(name: name, constraint: nil, isOptional: false, isWildcard: true))
      }
    }
    return result
  }

  /// The names of the parameters in the order in which the router captures them.
  public var parameterNames: [String] { parameters.map { $0.name } }
}

extension RoutePattern: CustomStringConvertible {
  /// The pattern as it was written.
  public var description: String { text }
}
