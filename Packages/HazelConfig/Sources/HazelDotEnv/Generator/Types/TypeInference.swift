/// Sees what a value may be.
enum TypeInference {
  /// The narrowest type of a value.
  ///
  /// - Parameters:
  ///   - name: the name of the variable; a version is never a number.
  ///   - value: its value.
  static func type(of name: String, _ value: String) -> InferredType {
    let isVersion = NameWords.split(name).contains { $0.uppercased() == "VERSION" }
    if isVersion { return .string }
    let single = type(of: value)
    return single == .string ? list(value) ?? .string : single
  }

  private static func type(of value: String) -> InferredType {
    switch value.lowercased() {
    case "true", "false", "yes", "no", "on", "off": return .bool
    default: break
    }
    if isInt(value) { return .int }
    if isDouble(value) { return .double }
    if UnitLiteral.nanoseconds(value) != nil { return .duration }
    if UnitLiteral.bytes(value) != nil { return .byteCount }
    return isURL(value) ? .url : .string
  }

  /// Values between commas; a text with commas and spaces is a sentence.
  private static func list(_ value: String) -> InferredType? {
    guard value.utf8.count <= 4096, !value.contains(where: { " \t\n\"\\{}=".contains($0) }) else {
      return nil
    }
    let parts = value.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let types = Set(parts.map { type(of: String($0)) })
    if types.count == 1, let type = types.first { return .list(type) }
    return .list(types == [.int, .double] ? .double : .string)
  }

  /// Digits with a sign, without zeros in front: 007 is no number.
  private static func isInt(_ value: String) -> Bool {
    let digits = value.hasPrefix("-") ? value.dropFirst() : value[...]
    return isPlain(digits) && Int(value) != nil
  }

  /// Digits, a point and digits.
  private static func isDouble(_ value: String) -> Bool {
    let unsigned = value.hasPrefix("-") ? value.dropFirst() : value[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, isPlain(parts[0]), !parts[1].isEmpty, parts[1].allSatisfy(isDigit),
      unsigned.utf8.count <= 17
    else { return false }
    return Double(value)?.isFinite == true
  }

  private static func isPlain(_ digits: Substring) -> Bool {
    !digits.isEmpty && digits.allSatisfy(isDigit) && (digits.count == 1 || digits.first != "0")
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// A scheme, "://" and more, all in characters that URLs have: a reader of URLs will take it.
  private static func isURL(_ value: String) -> Bool {
    guard let colon = value.firstIndex(of: ":"), value[colon...].hasPrefix("://"),
      let first = value.first, first.isASCII, first.isLetter,
      value[..<colon].allSatisfy({
        $0.isASCII && ($0.isLetter || isDigit($0) || "+-.".contains($0))
      })
    else { return false }
    let rest = value[colon...].dropFirst(3)
    guard let host = rest.first, host.isASCII, host.isLetter || isDigit(host) || host == "/" else {
      return false
    }
    let isPlain = rest.allSatisfy {
      $0.isASCII && ($0.isLetter || isDigit($0) || "-._~:/?#@!$&'()*+;=%".contains($0))
    }
    return isPlain && rest.count { $0 == "#" } < 2 && hasPlainEscapes(rest) && hasPlainPort(rest)
  }

  /// Whether two digits are behind every "%".
  private static func hasPlainEscapes(_ rest: Substring) -> Bool {
    rest.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy {
      $0.count >= 2 && $0.prefix(2).allSatisfy(\.isHexDigit)
    }
  }

  private static func hasPlainPort(_ rest: Substring) -> Bool {
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false)
    guard host.count <= 2, let last = host.last else { return false }
    let parts = last.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts[0].isEmpty || authority.isEmpty else { return false }
    return parts.count == 1 || UInt16(parts[1]) != nil
  }
}
