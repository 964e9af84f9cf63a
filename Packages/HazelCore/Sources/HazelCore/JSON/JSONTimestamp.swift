/// An instant in the form of RFC 3339, section 5.6.
///
/// The years are those of four digits, 0000 to 9999, in the Gregorian calendar.
struct JSONTimestamp: Equatable {
  /// Whole seconds since 1 January 1970, UTC.
  let seconds: Int64
  /// Nanoseconds after that, 0 to 999,999,999.
  let nanoseconds: Int64

  /// The first second of the year 0 and the last of the year 9999.
  private static let range: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  /// Makes an instant; nil outside the years of four digits.
  init?(seconds: Int64, nanoseconds: Int64 = 0) {
    guard Self.range.contains(seconds) else { return nil }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The form in UTC.
  func bytes(hasMilliseconds: Bool) -> [UInt8] {
    let days = Self.divide(seconds, by: 86_400)
    let date = Self.date(ofDay: days.quotient)
    let second = days.remainder
    var text: [UInt8] = []
    text.reserveCapacity(24)
    func append(_ value: Int64, width: Int) {
      var divisor: Int64 = 1
      for _ in 1..<width { divisor *= 10 }
      for _ in 0..<width {
        text.append(UInt8(truncatingIfNeeded: value / divisor % 10) + 0x30)
        divisor /= 10
      }
    }
    append(date.year, width: 4)
    text.append(UInt8(ascii: "-"))
    append(date.month, width: 2)
    text.append(UInt8(ascii: "-"))
    append(date.day, width: 2)
    text.append(UInt8(ascii: "T"))
    append(second / 3600, width: 2)
    text.append(UInt8(ascii: ":"))
    append(second / 60 % 60, width: 2)
    text.append(UInt8(ascii: ":"))
    append(second % 60, width: 2)
    if hasMilliseconds {
      text.append(UInt8(ascii: "."))
      append(nanoseconds / 1_000_000, width: 3)
    }
    text.append(UInt8(ascii: "Z"))
    return text
  }

  /// Divides so that the remainder is never negative.
  private static func divide(
    _ value: Int64, by divisor: Int64
  ) -> (quotient: Int64, remainder: Int64) {
    let remainder = ((value % divisor) + divisor) % divisor
    return ((value - remainder) / divisor, remainder)
  }

  /// Years of 365 days have a leap day every 4 years, but not every 100, but every 400. Counted
  /// from 1 March, the leap day is the last of a year, and months follow a pattern of five.
  private static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    // 719,468 days lie between 1 March of the year 0 and 1 January 1970.
    let (era, dayOfEra) = divide(day + 719_468, by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func day(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = divide(shiftedYear, by: 400)
    let shifted = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shifted + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func dayCount(year: Int64, month: Int64) -> Int64 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Reads the form; nil for everything else.
  ///
  /// Accepted are fractions of any length, of which nine digits count, `Z` or an offset, and small
  /// letters for `T` and `Z`. Leap seconds are not: the scale of time that follows has none.
  init?(_ text: some Collection<UInt8>) {
    var parser = Parser(bytes: Array(text))
    guard let year = parser.number(width: 4), parser.skip("-"),
      let month = parser.number(width: 2), parser.skip("-"), (1...12).contains(month),
      let day = parser.number(width: 2), day >= 1,
      day <= Self.dayCount(year: year, month: month),
      parser.skip("T") || parser.skip("t"),
      let hour = parser.number(width: 2), hour <= 23, parser.skip(":"),
      let minute = parser.number(width: 2), minute <= 59, parser.skip(":"),
      let second = parser.number(width: 2), second <= 59
    else { return nil }
    var nanoseconds: Int64 = 0
    if parser.skip(".") {
      guard let fraction = parser.fraction() else { return nil }
      nanoseconds = fraction
    }
    guard let offset = parser.offset(), parser.isAtEnd else { return nil }
    let days = Self.day(year: year, month: month, day: day)
    let local = days * 86_400 + hour * 3600 + minute * 60 + second
    self.init(seconds: local - offset, nanoseconds: nanoseconds)
  }

  private struct Parser {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
        return false
      }
      position += 1
      return true
    }

    mutating func digit() -> Int64? {
      guard position < bytes.count, bytes[position] &- 0x30 <= 9 else { return nil }
      position += 1
      return Int64(bytes[position - 1] - 0x30)
    }

    mutating func number(width: Int) -> Int64? {
      var value: Int64 = 0
      for _ in 0..<width {
        guard let digit = digit() else { return nil }
        value = value * 10 + digit
      }
      return value
    }

    mutating func fraction() -> Int64? {
      var value: Int64 = 0
      var count = 0
      while let digit = digit() {
        count += 1
        if count <= 9 { value = value * 10 + digit }
      }
      guard count > 0 else { return nil }
      for _ in 0..<Swift.max(9 - count, 0) { value *= 10 }
      return value
    }

    /// The seconds that local time is ahead of UTC.
    mutating func offset() -> Int64? {
      if skip("Z") || skip("z") { return 0 }
      let sign: Int64
      if skip("+") {
        sign = 1
      } else if skip("-") {
        sign = -1
      } else {
        return nil
      }
      guard let hours = number(width: 2), hours <= 23, skip(":"),
        let minutes = number(width: 2), minutes <= 59
      else { return nil }
      return sign * (hours * 3600 + minutes * 60)
    }
  }
}
