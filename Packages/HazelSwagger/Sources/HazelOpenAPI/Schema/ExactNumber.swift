import HazelKernel

/// A number by its decimal digits, so that comparing and dividing loses nothing.
struct ExactNumber {
  /// The digits from the most significant one, without zeros at either end.
  private let digits: [UInt8]
  /// The power of ten of the last digit.
  private let exponent: Int
  private let isNegative: Bool

  init(_ number: JSONNumber) {
    var digits: [UInt8] = []
    var exponent = 0
    var isNegative = false
    var isFraction = false
    var rest = number.text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // Exponents beyond all reason are cut off; they stay larger than all others.
        exponent += Self.clamped(Int(String(decoding: rest, as: UTF8.self)), rest)
        rest = rest[rest.endIndex...]
      default:
        if isFraction { exponent -= 1 }
        if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte - 0x30) }
      }
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
    self.isNegative = isNegative && !digits.isEmpty
  }

  private static func clamped(_ value: Int?, _ text: Substring.UTF8View) -> Int {
    let limit = 1 << 40
    guard let value else { return text.first == UInt8(ascii: "-") ? -limit : limit }
    return min(max(value, -limit), limit)
  }

  /// Whether there is no fraction.
  var isInteger: Bool { exponent >= 0 }

  /// Whether the number is a whole multiple of another one.
  ///
  /// - Returns: nil where the numbers are too long to tell.
  func isMultiple(of other: ExactNumber) -> Bool? {
    guard !other.digits.isEmpty else { return nil }
    guard !digits.isEmpty else { return true }
    // Both are brought to the same power of ten.
    let power = min(exponent, other.exponent)
    guard exponent - power <= 5_000, other.exponent - power <= 18 else {
      // A divisor with so many zeros at its end is no divisor of a number with a digit there.
      return other.exponent > exponent ? false : nil
    }
    var divisor: UInt128 = 0
    for digit in other.digits + [UInt8](repeating: 0, count: other.exponent - power) {
      divisor = divisor * 10 + UInt128(digit)
      guard divisor < 1 << 120 else { return nil }
    }
    var rest: UInt128 = 0
    for digit in digits { rest = (rest * 10 + UInt128(digit)) % divisor }
    for _ in 0..<(exponent - power) { rest = rest * 10 % divisor }
    return rest == 0
  }
}

extension ExactNumber: Comparable {
  static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    left.digits == right.digits && left.exponent == right.exponent
      && left.isNegative == right.isNegative
  }

  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.sign != right.sign { return left.sign < right.sign }
    return left.isNegative
      ? right.isSmallerMagnitude(than: left) : left.isSmallerMagnitude(than: right)
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  private func isSmallerMagnitude(than other: ExactNumber) -> Bool {
    let places = digits.count + exponent
    let otherPlaces = other.digits.count + other.exponent
    if places != otherPlaces { return places < otherPlaces }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
