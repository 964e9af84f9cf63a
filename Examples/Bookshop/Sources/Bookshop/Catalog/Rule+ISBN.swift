import HazelCore

extension Rule where Value == String {
  /// 13 digits, of which the last one checks the others.
  static var isbn: Rule {
    Rule("isbn", "must be an ISBN-13 with its check digit") { text in
      let digits = text.utf8.map { Int($0) - 0x30 }
      guard digits.count == 13, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
      let sum = digits.enumerated().reduce(0) { sum, digit in
        sum + digit.element * (digit.offset.isMultiple(of: 2) ? 1 : 3)
      }
      return sum.isMultiple(of: 10)
    }
  }
}
