/// The rules that attributes of fields name; `@DTO` writes the calls.
///
/// Every function adds what is wrong with the value itself; the caller locates it.
public enum FieldRules {
  /// `@Length`: the number of Unicode scalars.
  @inlinable
  public static func length(
    _ value: String, from minimum: Int?, to maximum: Int?, into violations: inout Violations
  ) {
    // A scalar has one to four bytes: most texts need no counting.
    let bytes = value.utf8.count
    if let maximum, bytes > maximum, bytes > 4 &* maximum || value.unicodeScalars.count > maximum {
      refuse(code: "length", from: minimum, to: maximum, into: &violations)
      return
    }
    if let minimum, bytes < 4 &* minimum,
      bytes < minimum || value.unicodeScalars.count < minimum
    {
      refuse(code: "length", from: minimum, to: maximum, into: &violations)
    }
  }

  /// `@Items`: the number of elements.
  @inlinable
  public static func items(
    _ value: some Collection, from minimum: Int?, to maximum: Int?,
    into violations: inout Violations
  ) {
    let count = value.count
    if count < minimum ?? 0 || count > maximum ?? Int.max {
      refuse(code: "items", from: minimum, to: maximum, into: &violations)
    }
  }

  /// Says that a count is out of its bounds.
  @inline(never)
  public static func refuse(
    code: String, from minimum: Int?, to maximum: Int?, into violations: inout Violations
  ) {
    refuse(
      code: code, from: minimum.map { String($0) }, to: maximum.map { String($0) },
      into: &violations)
  }

  /// Says that a value is out of its bounds.
  @inline(never)
  public static func refuse(
    code: String, from minimum: String?, to maximum: String?, into violations: inout Violations
  ) {
    var arguments: [ValidationIssue.Argument] = []
    if let minimum { arguments.append(ValidationIssue.Argument("min", minimum)) }
    if let maximum { arguments.append(ValidationIssue.Argument("max", maximum)) }
    violations.add(code: code, arguments)
  }

  /// `@Range`: says that a number is out of its bounds.
  ///
  /// - Parameters:
  ///   - minimum: the lower bound as it is written.
  ///   - maximum: the upper bound as it is written.
  ///   - isOpen: whether the upper bound itself is out.
  @inline(never)
  public static func refuseRange(
    from minimum: String?, to maximum: String?, isOpen: Bool = false,
    into violations: inout Violations
  ) {
    refuse(
      code: "range", from: minimum, to: isOpen ? maximum.map { "<" + $0 } : maximum,
      into: &violations)
  }

  /// `@Unique`: no element equals another.
  @inlinable
  public static func unique<Elements: Collection>(
    _ value: Elements, into violations: inout Violations
  ) where Elements.Element: Hashable {
    if value.count > 1, Set(value).count != value.count { violations.add(code: "unique") }
  }

  /// `@OneOf`: one of some strings, compared byte by byte.
  public static func oneOf(
    _ value: String, _ allowed: [StaticString], into violations: inout Violations
  ) {
    let isAllowed = allowed.contains { candidate in
      candidate.withUTF8Buffer { $0.elementsEqual(value.utf8) }
    }
    if !isAllowed {
      refuse(value, of: allowed.map { JSONString.text(of: $0) }, into: &violations)
    }
  }

  /// `@OneOf`: one of some integers.
  public static func oneOf<Value: FixedWidthInteger>(
    _ value: Value, _ allowed: [Value], into violations: inout Violations
  ) {
    guard !allowed.contains(value) else { return }
    violations.add(
      code: "one_of", [ValidationIssue.Argument("allowed", list(allowed.map { String($0) }))])
  }

  /// Says that a string is none of some, and which of them is nearest.
  @inline(never)
  static func refuse(_ value: String, of allowed: [String], into violations: inout Violations) {
    var arguments = [ValidationIssue.Argument("allowed", list(allowed))]
    if let nearest = Suggestion.nearest(to: value, among: allowed) {
      arguments.append(ValidationIssue.Argument("suggestion", nearest))
    }
    violations.add(code: "one_of", arguments)
  }

  private static func list(_ texts: [String]) -> String {
    var list = ""
    for text in texts {
      if !list.isEmpty { list += ", " }
      list += text
    }
    return list
  }

  /// `@Pattern` and the rules that are patterns.
  public static func pattern(
    _ value: String, _ program: PatternProgram, code: String, into violations: inout Violations
  ) {
    if !program.matches(value) { violations.add(code: code) }
  }

  /// `@NotBlank`: something that is not white space.
  public static func notBlank(_ value: String, into violations: inout Violations) {
    for scalar in value.unicodeScalars where !Transforms.isWhitespace(scalar) { return }
    violations.add(code: "not_blank")
  }
}
