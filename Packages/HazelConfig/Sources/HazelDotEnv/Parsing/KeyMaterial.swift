/// Tells lines of keys from names: a key that is pasted without quotes goes on in lines which look
/// like names without a value.
enum KeyMaterial {
  /// The letters that a name has at least before it can be taken for a key.
  private static let minimumLength = 16

  /// Whether bytes look as if they were chosen at random: base 64 with its padding, base 32, hex.
  ///
  /// In words the kinds of letters change seldom; a capital in front of small ones is no change,
  /// since names in camel case have those.
  static func isLikely(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard isEncoded(bytes) else { return false }
    let letters = bytes.filter { $0 != UInt8(ascii: "=") }
    guard letters.count >= minimumLength else { return false }
    var changes = 0
    for (first, second) in zip(letters, letters.dropFirst()) {
      let (before, after) = (Kind(first), Kind(second))
      if before != after, !(before == .capital && after == .small), before != .sign, after != .sign
      {
        changes += 1
      }
    }
    return changes * 4 >= letters.count || isLongMixture(letters)
  }

  /// Whether there are letters of all kinds without a sign between words: the first lines of keys
  /// have long runs of one kind, which are lengths and names in them.
  private static func isLongMixture(_ letters: [UInt8]) -> Bool {
    let kinds = Set(letters.map { Kind($0) })
    return letters.count >= 2 * minimumLength && kinds == [.small, .capital, .digit]
  }

  /// Whether a line behind key material can belong to it: letters of base 64 with padding at the end
  /// alone, or a line such as `-----END PRIVATE KEY-----`.
  static func mayGoOn(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "-----".utf8) || isEncoded(line)
  }

  private static func isEncoded(_ bytes: ArraySlice<UInt8>) -> Bool {
    let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return padding <= 2 && bytes.dropLast(padding).allSatisfy { Kind($0) != .other }
  }

  private enum Kind {
    case small, capital, digit, sign, other

    init(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .small
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .capital
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): self = .sign
      default: self = .other
      }
    }
  }
}
