/// The date in an `Expires` attribute, which came in many formats over the years: parsed with the
/// algorithm of RFC 6265, section 5.1.1.
enum CookieDate {
  /// Reads a date; nil when parts are missing or there is no such day or time.
  static func parse(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> HTTPDate? {
    var parts = Parts()
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      while position < range.upperBound, !isDelimiter(octets[position]) { position &+= 1 }
      if position > start { parts.take(octets, start..<position) }
      position &+= 1
    }
    return parts.date
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    OctetSet(low: 0xf800_ffff_0000_0200, high: 0x7800_0001_f800_0001).contains(byte)
  }
}

private struct Parts {
  private var time: (hour: Int, minute: Int, second: Int)?
  private var day: Int?
  private var month: Int?
  private var year: Int?

  /// Takes a token for the first part of the date that it can be and that is not known yet.
  mutating func take(_ octets: UnsafeRawBufferPointer, _ token: Range<Int>) {
    if time == nil, let found = Self.time(octets, token) {
      time = found
    } else if day == nil, let found = Self.number(octets, token, digits: 1...2) {
      day = found
    } else if month == nil, let found = Self.month(octets, token) {
      month = found
    } else if year == nil, let found = Self.number(octets, token, digits: 2...4) {
      year = found < 70 ? found + 2000 : found < 100 ? found + 1900 : found
    }
  }

  var date: HTTPDate? {
    guard let time, let day, let month, let year, year >= 1601,
      time.hour < 24, time.minute < 60, time.second < 60,
      let start = HTTPDate.startOfDay(year: year, month: month, day: day)
    else { return nil }
    let seconds = time.hour * 3600 + time.minute * 60 + time.second
    return HTTPDate(unixSeconds: start + Int64(seconds))
  }

  /// A number at the start of a token, with nothing or something else than a digit behind it.
  private static func number(
    _ octets: UnsafeRawBufferPointer, _ token: Range<Int>, digits: ClosedRange<Int>
  ) -> Int? {
    var position = token.lowerBound
    guard let value = digitsValue(octets, &position, token.upperBound, digits: digits) else {
      return nil
    }
    return value
  }

  private static func digitsValue(
    _ octets: UnsafeRawBufferPointer, _ position: inout Int, _ end: Int, digits: ClosedRange<Int>
  ) -> Int? {
    let start = position
    var value = 0
    while position < end, octets[position] &- 0x30 < 10 {
      guard position &- start < digits.upperBound else { return nil }
      value = value &* 10 &+ Int(octets[position] &- 0x30)
      position &+= 1
    }
    return digits.contains(position &- start) ? value : nil
  }

  private static func time(
    _ octets: UnsafeRawBufferPointer, _ token: Range<Int>
  ) -> (hour: Int, minute: Int, second: Int)? {
    var position = token.lowerBound
    let end = token.upperBound
    guard let hour = digitsValue(octets, &position, end, digits: 1...2),
      position < end, octets[position] == 0x3a
    else { return nil }
    position &+= 1
    guard let minute = digitsValue(octets, &position, end, digits: 1...2),
      position < end, octets[position] == 0x3a
    else { return nil }
    position &+= 1
    guard let second = digitsValue(octets, &position, end, digits: 1...2) else { return nil }
    return (hour, minute, second)
  }

  private static func month(_ octets: UnsafeRawBufferPointer, _ token: Range<Int>) -> Int? {
    guard token.count >= 3 else { return nil }
    let names: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
    for month in 0..<12 {
      let name = names.utf8Start + 3 &* month
      let isMatch = (0..<3).allSatisfy {
        ASCII.lowercased(octets[token.lowerBound &+ $0]) == name[$0]
      }
      if isMatch { return month + 1 }
    }
    return nil
  }
}
