extension HTTPDate {
  /// Parses a date in one of the three formats that recipients must accept (RFC 9110, section
  /// 5.6.7): IMF-fixdate, RFC 850 with a year of two digits, and that of C's `asctime`.
  ///
  /// The text must keep to the grammar, with regard to case; the day must exist and fall on the
  /// stated day of the week. The leap second 23:59:60 is taken for the second behind it.
  ///
  /// - Parameters:
  ///   - octets: the text, without white space around it.
  ///   - now: the current time, from which the century of a year of two digits follows: it is the
  ///     one that is at most 50 years ahead. Without it such years are those from 1970 to 2069.
  /// - Throws: ``HTTPDateError`` (`malformed_date`, `impossible_date`, `wrong_weekday`).
  public init(parsing octets: UnsafeRawBufferPointer, now: HTTPDate? = nil) throws(HTTPDateError) {
    var cursor = DateCursor(octets: octets)
    let fields: DateFields
    if octets.count > 3, octets[3] == 0x2c {
      fields = try cursor.imfFixdate()
    } else if octets.count > 3, octets[3] == 0x20 {
      fields = try cursor.asctime()
    } else {
      fields = try cursor.rfc850(latestYear: now.map { $0.year + 50 } ?? 2069)
    }
    guard cursor.position == octets.count else {
      throw HTTPDateError(.malformedDate, at: cursor.position)
    }
    try self.init(fields)
  }

  /// Parses a date; see ``init(parsing:now:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``HTTPDateError``.
  public init(parsing octets: Bytes, now: HTTPDate? = nil) throws(HTTPDateError) {
    self = try octets.withUnsafeBytes { (raw) throws(HTTPDateError) in
      try HTTPDate(parsing: raw, now: now)
    }
  }

  /// Parses a date; see ``init(parsing:now:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``HTTPDateError``.
  public init(_ text: String, now: HTTPDate? = nil) throws(HTTPDateError) {
    self = try text.withOctets { (raw) throws(HTTPDateError) in
      try HTTPDate(parsing: raw, now: now)
    }
  }

  private init(_ fields: DateFields) throws(HTTPDateError) {
    guard
      let start = Self.startOfDay(year: fields.year, month: fields.month, day: fields.day)
    else { throw HTTPDateError(.impossibleDate, at: fields.dayOffset) }
    let isLeapSecond = fields.hour == 23 && fields.minute == 59 && fields.second == 60
    guard fields.hour < 24, fields.minute < 60, fields.second < 60 || isLeapSecond else {
      throw HTTPDateError(.impossibleDate, at: fields.timeOffset)
    }
    // Days since 0001-01-01, a Monday.
    let days = (start + 62_135_596_800) / 86_400
    guard (days + 1) % 7 == Int64(fields.weekday) else {
      throw HTTPDateError(.wrongWeekday, at: 0)
    }
    let time = fields.hour * 3600 + fields.minute * 60 + fields.second
    self.init(unixSeconds: start + Int64(time))
  }

  private var year: Int {
    text.withOctets { octets in
      octets[12..<16].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
  }
}

private struct DateFields {
  var weekday = 0
  var day = 0
  var month = 0
  var year = 0
  var hour = 0
  var minute = 0
  var second = 0
  var dayOffset = 0
  var timeOffset = 0
}

private struct DateCursor {
  let octets: UnsafeRawBufferPointer
  var position = 0

  mutating func imfFixdate() throws(HTTPDateError) -> DateFields {
    var fields = DateFields()
    fields.weekday = try name(of: "SunMonTueWedThuFriSat")
    try expect(", ")
    fields.dayOffset = position
    fields.day = try number(ofDigits: 2)
    try expect(" ")
    fields.month = try name(of: "JanFebMarAprMayJunJulAugSepOctNovDec") + 1
    try expect(" ")
    fields.year = try number(ofDigits: 4)
    try expect(" ")
    try time(&fields)
    try expect(" GMT")
    return fields
  }

  mutating func rfc850(latestYear: Int) throws(HTTPDateError) -> DateFields {
    var fields = DateFields()
    fields.weekday = try name(of: "SunMonTueWedThuFriSat")
    switch fields.weekday {
    case 1, 5, 0: try expect("day, ")
    case 2: try expect("sday, ")
    case 3: try expect("nesday, ")
    case 4: try expect("rsday, ")
    default: try expect("urday, ")
    }
    fields.dayOffset = position
    fields.day = try number(ofDigits: 2)
    try expect("-")
    fields.month = try name(of: "JanFebMarAprMayJunJulAugSepOctNovDec") + 1
    try expect("-")
    let year = try number(ofDigits: 2)
    // The latest year with these digits that is not beyond.
    fields.year = latestYear - ((latestYear - year) % 100 + 100) % 100
    try expect(" ")
    try time(&fields)
    try expect(" GMT")
    return fields
  }

  mutating func asctime() throws(HTTPDateError) -> DateFields {
    var fields = DateFields()
    fields.weekday = try name(of: "SunMonTueWedThuFriSat")
    try expect(" ")
    fields.month = try name(of: "JanFebMarAprMayJunJulAugSepOctNovDec") + 1
    try expect(" ")
    fields.dayOffset = position
    if position < octets.count, octets[position] == 0x20 {
      position += 1
      fields.day = try number(ofDigits: 1)
    } else {
      fields.day = try number(ofDigits: 2)
    }
    try expect(" ")
    try time(&fields)
    try expect(" ")
    fields.year = try number(ofDigits: 4)
    return fields
  }

  private mutating func time(_ fields: inout DateFields) throws(HTTPDateError) {
    fields.timeOffset = position
    fields.hour = try number(ofDigits: 2)
    try expect(":")
    fields.minute = try number(ofDigits: 2)
    try expect(":")
    fields.second = try number(ofDigits: 2)
  }

  private mutating func number(ofDigits count: Int) throws(HTTPDateError) -> Int {
    var value = 0
    for _ in 0..<count {
      guard position < octets.count, octets[position] &- 0x30 < 10 else {
        throw HTTPDateError(.malformedDate, at: position)
      }
      value = value * 10 + Int(octets[position] &- 0x30)
      position += 1
    }
    return value
  }

  /// The index of the name of three letters that stands here.
  private mutating func name(of names: StaticString) throws(HTTPDateError) -> Int {
    if position + 3 <= octets.count {
      for index in 0..<names.utf8CodeUnitCount / 3 {
        let name = names.utf8Start + 3 * index
        if octets[position] == name[0], octets[position + 1] == name[1],
          octets[position + 2] == name[2]
        {
          position += 3
          return index
        }
      }
    }
    throw HTTPDateError(.malformedDate, at: position)
  }

  private mutating func expect(_ text: StaticString) throws(HTTPDateError) {
    for index in 0..<text.utf8CodeUnitCount {
      guard position < octets.count, octets[position] == text.utf8Start[index] else {
        throw HTTPDateError(.malformedDate, at: position)
      }
      position += 1
    }
  }
}
