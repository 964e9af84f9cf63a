/// What `@Trim`, `@Collapse`, `@Lowercase` and `@Uppercase` do, before the rules are checked.
///
/// White space is what Unicode calls `White_Space`; letters change as Unicode has it, without regard
/// to a language.
public enum Transforms {
  /// Removes white space at both ends.
  public static func trim(_ value: String) -> String {
    let scalars = value.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isWhitespace($0) }),
      let last = scalars.lastIndex(where: { !isWhitespace($0) })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return value }
    return String(scalars[first...last])
  }

  /// Removes white space at both ends, and makes one space of every run of it between.
  public static func collapse(_ value: String) -> String {
    var result = ""
    var isPending = false
    for scalar in value.unicodeScalars {
      if isWhitespace(scalar) {
        isPending = !result.isEmpty
      } else {
        if isPending { result.unicodeScalars.append(" ") }
        isPending = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Makes all letters small.
  public static func lowercase(_ value: String) -> String { value.lowercased() }

  /// Makes all letters capital.
  public static func uppercase(_ value: String) -> String { value.uppercased() }

  static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
      0x3000:
      true
    default: false
    }
  }
}

extension Transforms {
  /// Changes a string that may not be there.
  @inlinable
  public static func apply(_ value: String?, _ change: (String) -> String) -> String? {
    guard let value else { return nil }
    return change(value)
  }

  /// Changes a string.
  @inlinable
  public static func apply(_ value: String, _ change: (String) -> String) -> String {
    change(value)
  }

  /// Changes every string of an array.
  @inlinable
  public static func apply(_ value: [String], _ change: (String) -> String) -> [String] {
    value.map { change($0) }
  }

  /// Changes every string of an array that may not be there.
  @inlinable
  public static func apply(_ value: [String]?, _ change: (String) -> String) -> [String]? {
    guard let value else { return nil }
    return value.map { change($0) }
  }

  /// Changes a string of a partial update.
  @inlinable
  public static func apply(_ value: Patch<String>, _ change: (String) -> String) -> Patch<String> {
    guard case .value(let text) = value else { return value }
    return .value(change(text))
  }

  /// Changes every string of an array of a partial update.
  @inlinable
  public static func apply(
    _ value: Patch<[String]>, _ change: (String) -> String
  ) -> Patch<[String]> {
    guard case .value(let texts) = value else { return value }
    return .value(texts.map { change($0) })
  }
}
