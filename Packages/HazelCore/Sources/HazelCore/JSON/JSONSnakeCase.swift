/// Conversion of names between camel case and snake case.
///
/// The results are those of Foundation's key strategies, so that a service can change over.
enum JSONSnakeCase {
  /// `publishedOn` to `published_on`, `myURLIsHere` to `my_url_is_here`.
  static func snake(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    var result = String.UnicodeScalarView()
    for position in scalars.indices {
      let scalar = scalars[position]
      guard position > 0, scalar.properties.isUppercase else {
        append(lowercased: scalar, to: &result)
        continue
      }
      // A word begins at a capital after a small letter, and at the last of several capitals.
      let previous = scalars[position - 1]
      let next = position + 1 < scalars.count ? scalars[position + 1] : nil
      let isAfterCapital = previous.properties.isUppercase
      let isBeforeSmall = next.map { $0.properties.isLowercase } ?? false
      if !isAfterCapital || isBeforeSmall { result.append("_") }
      append(lowercased: scalar, to: &result)
    }
    return String(result)
  }

  private static func append(
    lowercased scalar: UnicodeScalar, to result: inout String.UnicodeScalarView
  ) {
    if scalar.properties.isUppercase {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    } else {
      result.append(scalar)
    }
  }

  /// `published_on` to `publishedOn`; underscores at either end stay.
  static func camel(_ name: String) -> String {
    let underscore = UInt8(ascii: "_")
    let bytes = Array(name.utf8)
    guard let first = bytes.firstIndex(where: { $0 != underscore }),
      let last = bytes.lastIndex(where: { $0 != underscore })
    else { return name }
    let words = bytes[first...last].split(separator: underscore)
      .map { String(decoding: $0, as: UTF8.self) }
    let head = String(decoding: bytes[..<first], as: UTF8.self)
    let tail = String(decoding: bytes[(last + 1)...], as: UTF8.self)
    guard words.count > 1 else { return name }
    let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
    return head + words[0].lowercased() + rest.joined() + tail
  }
}
