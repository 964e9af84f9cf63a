extension RouteConstraint {
  /// Whether a segment of a normalised path fits.
  public func accepts(_ segment: [UInt8]) -> Bool {
    if kind == .choice { return encodedValues.contains(segment) }
    return segment.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      return Self.accepts(kind, start, bytes.count)
    }
  }

  /// Whether a segment fits a kind with a name. One pass, no memory.
  static func accepts(_ kind: Kind, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count > 0 else { return false }
    switch kind {
    case .choice: return false
    case .uuid: return isUUID(bytes, count)
    case .date: return isDate(bytes, count)
    case .unsigned: return isNumber(bytes, count, limit: .max)
    case .integer:
      guard bytes[0] == 0x2d else { return isNumber(bytes, count, limit: UInt64(Int64.max)) }
      return isNumber(bytes + 1, count &- 1, limit: UInt64(Int64.max) + 1)
    case .hexadecimal: return all(bytes, count) { ASCII.hexValue($0) != nil }
    case .letters: return all(bytes, count, isLetter)
    case .lettersAndDigits: return all(bytes, count) { isLetter($0) || isDigit($0) }
    case .slug: return isSlug(bytes, count)
    }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func all(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ accepts: (UInt8) -> Bool
  ) -> Bool {
    var index = 0
    while index < count {
      if !accepts(bytes[index]) { return false }
      index &+= 1
    }
    return true
  }

  private static func isNumber(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, limit: UInt64
  ) -> Bool {
    guard count > 0 else { return false }
    var value: UInt64 = 0
    var index = 0
    while index < count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return false }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = product.addingReportingOverflow(UInt64(digit))
      if tooLarge || carried { return false }
      value = sum
      index &+= 1
    }
    return value <= limit
  }

  private static func isUUID(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count == 36 else { return false }
    var index = 0
    while index < 36 {
      let isHyphen = index == 8 || index == 13 || index == 18 || index == 23
      if isHyphen ? bytes[index] != 0x2d : ASCII.hexValue(bytes[index]) == nil { return false }
      index &+= 1
    }
    return true
  }

  private static func isDate(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count == 10, bytes[4] == 0x2d, bytes[7] == 0x2d,
      let year = number(bytes, 0..<4), let month = number(bytes, 5..<7),
      let day = number(bytes, 8..<10)
    else { return false }
    let days: Int
    switch month {
    case 4, 6, 9, 11: days = 30
    case 2: days = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 1...12: days = 31
    default: return false
    }
    return day >= 1 && day <= days
  }

  private static func number(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard isDigit(bytes[index]) else { return nil }
      value = value &* 10 &+ Int(bytes[index] &- 0x30)
    }
    return value
  }

  private static func isSlug(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    // A hyphen must stand between two other characters.
    var afterHyphen = true
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte == 0x2d {
        if afterHyphen { return false }
        afterHyphen = true
      } else {
        guard byte &- 0x61 < 26 || isDigit(byte) else { return false }
        afterHyphen = false
      }
      index &+= 1
    }
    return !afterHyphen
  }
}
