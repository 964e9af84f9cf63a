extension JSONWriter {
  /// Writes `true` or `false`.
  ///
  /// - Parameter value: the value.
  @inlinable
  public mutating func bool(_ value: Bool) {
    raw(value ? "true" : "false")
  }

  /// Writes `null`.
  @inlinable
  public mutating func null() {
    raw("null")
  }

  /// Writes JSON that is known when the program is written.
  ///
  /// - Parameter json: a whole value, well-formed; it is not checked.
  @inlinable @inline(__always)
  public mutating func raw(_ json: StaticString) {
    json.withUTF8Buffer { source in
      append(source.count) { target in
        if let start = source.baseAddress { target.update(from: start, count: source.count) }
        return source.count
      }
    }
  }

  /// Writes JSON that was written before.
  ///
  /// - Parameter json: a whole value, well-formed; it is not checked.
  public mutating func raw(_ json: UnsafeBufferPointer<UInt8>) {
    append(json.count) { target in
      if let start = json.baseAddress { target.update(from: start, count: json.count) }
      return json.count
    }
  }

  /// Writes a number as it is written in JSON.
  ///
  /// - Parameter value: the number.
  public mutating func number(_ value: JSONNumber) {
    append(ascii: value.text)
  }

  /// Writes an integer of any width.
  ///
  /// - Parameter value: the integer.
  @inlinable @inline(__always)
  public mutating func int<Value: FixedWidthInteger>(_ value: Value) {
    if Value.bitWidth <= 64 {
      // All that is narrower than 64 bits fits, signed or not.
      if Value.isSigned {
        let wide = Int64(truncatingIfNeeded: value)
        integer(wide.magnitude, isNegative: wide < 0)
      } else {
        integer(UInt64(truncatingIfNeeded: value), isNegative: false)
      }
    } else {
      longInteger(String(value))
    }
  }

  @usableFromInline
  mutating func longInteger(_ digits: String) {
    append(ascii: digits)
  }

  @usableFromInline
  mutating func integer(_ magnitude: UInt64, isNegative: Bool) {
    append(20) { target in
      target.pointee = 0x2d
      let sign = isNegative ? 1 : 0
      return sign &+ JSONDigits.write(magnitude, to: target + sign)
    }
  }

  /// Writes a number in the shortest form that reads back as the same `Double`.
  ///
  /// Whole numbers below 2^53 have neither point nor exponent: `304`, not `304.0`.
  ///
  /// - Parameter value: the number; see ``Options/nonFiniteNumbers`` for what is not one.
  public mutating func double(_ value: Double) {
    if value.magnitude < 9_007_199_254_740_992 {
      let whole = Int64(value)
      if Double(whole) == value, whole != 0 || value.sign == .plus {
        integer(whole.magnitude, isNegative: whole < 0)
        return
      }
    }
    guard value.isFinite else {
      nonFiniteNumber()
      return
    }
    append(floating: value.description)
  }

  /// Writes a number in the shortest form that reads back as the same `Float`.
  ///
  /// - Parameter value: the number; see ``Options/nonFiniteNumbers`` for what is not one.
  public mutating func float(_ value: Float) {
    if value.magnitude < 16_777_216 {
      let whole = Int64(value)
      if Float(whole) == value, whole != 0 || value.sign == .plus {
        integer(whole.magnitude, isNegative: whole < 0)
        return
      }
    }
    guard value.isFinite else {
      nonFiniteNumber()
      return
    }
    append(floating: value.description)
  }

  private mutating func nonFiniteNumber() {
    if nonFinite == .refuse { fail(.nonFiniteNumber) }
    null()
  }

  /// Swift's own shortest form is JSON, but for `-0.0` and other whole numbers written with `.0`.
  private mutating func append(floating text: String) {
    var text = text
    text.withUTF8 { digits in
      var count = digits.count
      if count > 2, digits[count - 1] == 0x30, digits[count - 2] == 0x2e { count -= 2 }
      raw(UnsafeBufferPointer(rebasing: digits[..<count]))
    }
  }

  /// Writes text that needs no escapes.
  private mutating func append(ascii text: String) {
    var text = text
    text.withUTF8 { raw($0) }
  }
}

/// Decimal digits of integers.
enum JSONDigits {
  /// Writes the digits of a number, 20 at the most, and returns how many.
  @inline(__always)
  static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    if value < 10 {
      target.pointee = UInt8(truncatingIfNeeded: value) &+ 0x30
      return 1
    }
    let count = width(value)
    let pairs = twoDigits.utf8Start
    var rest = value
    var position = count
    while rest >= 100 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 100)
      let pair = pairs + Int(truncatingIfNeeded: remainder &* 2)
      position &-= 2
      target[position] = pair[0]
      target[position &+ 1] = pair[1]
      rest = quotient
    }
    if rest >= 10 {
      let pair = pairs + Int(truncatingIfNeeded: rest &* 2)
      target[0] = pair[0]
      target[1] = pair[1]
    } else {
      target[0] = UInt8(truncatingIfNeeded: rest) &+ 0x30
    }
    return count
  }

  /// The number of digits.
  @inline(__always)
  private static func width(_ value: UInt64) -> Int {
    var rest = value
    var width = 1
    while rest >= 10_000 {
      rest /= 10_000
      width &+= 4
    }
    if rest >= 1000 { return width &+ 3 }
    if rest >= 100 { return width &+ 2 }
    return rest >= 10 ? width &+ 1 : width
  }

  private static var twoDigits: StaticString {
    """
    00010203040506070809101112131415161718192021222324\
    25262728293031323334353637383940414243444546474849\
    50515253545556575859606162636465666768697071727374\
    75767778798081828384858687888990919293949596979899
    """
  }
}
