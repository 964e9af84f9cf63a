/// An instant as HTTP writes it: whole seconds, in GMT (RFC 9110, section 5.6.7).
///
/// ```swift
/// let published = HTTPDate(unixSeconds: 784_111_777)
/// published.text                                        // "Sun, 06 Nov 1994 08:49:37 GMT"
/// try HTTPDate("Sunday, 06-Nov-94 08:49:37 GMT")        // the same instant
/// ```
///
/// Only instants of the years 1 to 9999 can be written with four digits; what lies beyond becomes
/// the first or the last of them.
public struct HTTPDate: Sendable, Hashable {
  /// The number of seconds since 1970-01-01 00:00:00 UTC, without leap seconds.
  public let unixSeconds: Int64

  /// Makes an instant of a Unix time.
  ///
  /// - Parameter unixSeconds: the seconds since 1970; brought into the years 1 to 9999.
  public init(unixSeconds: Int64) {
    self.unixSeconds = min(max(unixSeconds, Self.earliest), Self.latest)
  }

  /// Makes an instant of the time since the Unix epoch; parts of a second are cut off.
  ///
  /// - Parameter sinceEpoch: the time since 1970-01-01 00:00:00 UTC.
  public init(sinceEpoch: Duration) {
    // A duration may have more seconds than its components can say.
    let inRange = min(max(sinceEpoch, .seconds(Self.earliest)), .seconds(Self.latest))
    let (seconds, attoseconds) = inRange.components
    self.init(unixSeconds: attoseconds < 0 ? seconds - 1 : seconds)
  }

  /// The time since the Unix epoch.
  public var sinceEpoch: Duration { .seconds(unixSeconds) }

  /// The 29 characters of an IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT".
  public var text: String {
    String(unsafeUninitializedCapacity: Self.textLength) { buffer in
      // A capacity that was asked for and is not zero has an address.
      guard let start = buffer.baseAddress else { return 0 }
      Self.write(unixSeconds: unixSeconds, into: start)
      return Self.textLength
    }
  }

  /// 0001-01-01 00:00:00.
  private static var earliest: Int64 { -62_135_596_800 }
  /// 9999-12-31 23:59:59.
  private static var latest: Int64 { 253_402_300_799 }
}

extension HTTPDate: Comparable {
  /// Whether `left` is earlier than `right`.
  public static func < (left: HTTPDate, right: HTTPDate) -> Bool {
    left.unixSeconds < right.unixSeconds
  }
}

extension HTTPDate: CustomStringConvertible {
  /// The IMF-fixdate.
  public var description: String { text }
}

extension HTTPDate {
  /// The number of bytes that ``write(unixSeconds:into:)`` writes.
  package static var textLength: Int { 29 }

  /// Writes an IMF-fixdate. Allocates nothing.
  ///
  /// - Parameters:
  ///   - unixSeconds: the seconds since 1970; brought into the years 1 to 9999.
  ///   - output: room for 29 bytes.
  package static func write(unixSeconds: Int64, into output: UnsafeMutablePointer<UInt8>) {
    let seconds = min(max(unixSeconds, earliest), latest)
    // Both shifted so that nothing is negative: the civil calendar repeats every 400 years.
    let shifted = seconds &- earliest
    let day = shifted / 86_400
    let time = Int(truncatingIfNeeded: shifted &- day &* 86_400)
    let (year, month, dayOfMonth) = civil(daysSinceYear1: Int(truncatingIfNeeded: day))
    // 0001-01-01 was a Monday.
    copy("SunMonTueWedThuFriSat", Int(truncatingIfNeeded: (day &+ 1) % 7), to: output)
    output[3] = 0x2c
    output[4] = 0x20
    writeTwo(dayOfMonth, to: output + 5)
    output[7] = 0x20
    copy("JanFebMarAprMayJunJulAugSepOctNovDec", month &- 1, to: output + 8)
    output[11] = 0x20
    writeTwo(year / 100, to: output + 12)
    writeTwo(year % 100, to: output + 14)
    output[16] = 0x20
    writeTwo(time / 3600, to: output + 17)
    output[19] = 0x3a
    writeTwo(time / 60 % 60, to: output + 20)
    output[22] = 0x3a
    writeTwo(time % 60, to: output + 23)
    output[25] = 0x20
    copy("GMT", 0, to: output + 26)
  }

  private static func copy(
    _ names: StaticString, _ index: Int, to output: UnsafeMutablePointer<UInt8>
  ) {
    output.update(from: names.utf8Start + 3 &* index, count: 3)
  }

  private static func writeTwo(_ value: Int, to output: UnsafeMutablePointer<UInt8>) {
    output[0] = UInt8(truncatingIfNeeded: value / 10) &+ 0x30
    output[1] = UInt8(truncatingIfNeeded: value % 10) &+ 0x30
  }

  /// Year, month and day of the Gregorian calendar, extended to the year 1.
  ///
  /// Counts in years that begin in March, so that the leap day is the last of its year.
  private static func civil(daysSinceYear1: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSinceYear1 &+ 306
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let shiftedMonth = (5 &* dayOfYear &+ 2) / 153
    let day = dayOfYear &- (153 &* shiftedMonth &+ 2) / 5 &+ 1
    let month = shiftedMonth < 10 ? shiftedMonth &+ 3 : shiftedMonth &- 9
    return (era &* 400 &+ yearOfEra &+ (month <= 2 ? 1 : 0), month, day)
  }

  /// The Unix time at the start of a day; nil when there is no such day in the years 1 to 9999.
  static func startOfDay(year: Int, month: Int, day: Int) -> Int64? {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= length(ofMonth: month, year: year)
    else { return nil }
    let shiftedYear = month <= 2 ? year &- 1 : year
    let shiftedMonth = month > 2 ? month &- 3 : month &+ 9
    let days =
      365 &* shiftedYear &+ shiftedYear / 4 &- shiftedYear / 100 &+ shiftedYear / 400
      &+ (153 &* shiftedMonth &+ 2) / 5 &+ day &- 1
    return (Int64(days) &- 306) &* 86_400 &+ earliest
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
