import Testing

@testable import HazelKernel

@Suite("HTTP dates")
struct HTTPDateTests {
  @Test(
    "Instants and their IMF-fixdate",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
      (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"),
      (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
      (-2_203_891_200, "Thu, 01 Mar 1900 00:00:00 GMT"),
      (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
      (-62_135_596_800, "Mon, 01 Jan 0001 00:00:00 GMT"),
    ] as [(Int64, String)])
  func writing(seconds: Int64, text: String) throws {
    #expect(HTTPDate(unixSeconds: seconds).text == text)
    #expect(HTTPDate(unixSeconds: seconds).description == text)
    #expect(try HTTPDate(text).unixSeconds == seconds)
  }

  @Test("What lies beyond the years 1 to 9999 becomes the first or the last instant")
  func clamping() {
    #expect(HTTPDate(unixSeconds: .max).text == "Fri, 31 Dec 9999 23:59:59 GMT")
    #expect(HTTPDate(unixSeconds: .min).text == "Mon, 01 Jan 0001 00:00:00 GMT")
    var octets = [UInt8](repeating: 0, count: 30)
    octets.withUnsafeMutableBufferPointer { buffer in
      HTTPDate.write(unixSeconds: .max, into: buffer.baseAddress!)
    }
    #expect(String(decoding: octets[..<29], as: UTF8.self) == "Fri, 31 Dec 9999 23:59:59 GMT")
    #expect(octets[29] == 0)
  }

  @Test("Every day from 1600 to 2400 is the day after the one before")
  func calendar() throws {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    var (year, month, day) = (1600, 1, 1)
    // 1600-01-01 was a Saturday.
    var weekday = 5
    var seconds: Int64 = -11_676_096_000
    while year < 2400 {
      let padded = (day < 10 ? "0" : "") + "\(day)"
      let text = "\(days[weekday]), \(padded) \(months[month - 1]) \(year) 00:00:00 GMT"
      let date = HTTPDate(unixSeconds: seconds)
      guard date.text == text, try HTTPDate(text) == date else {
        Issue.record("\(date.text) instead of \(text)")
        return
      }
      let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      weekday = (weekday + 1) % 7
      seconds += 86_400
    }
  }

  @Test("Random instants survive writing and parsing")
  func roundTrip() throws {
    var source = OctetSource(seed: 9)
    for _ in 0..<5000 {
      let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &source)
      #expect(try HTTPDate(HTTPDate(unixSeconds: seconds).text).unixSeconds == seconds)
    }
  }

  @Test("The three formats of RFC 9110, section 5.6.7")
  func formats() throws {
    let expected = HTTPDate(unixSeconds: 784_111_777)
    #expect(try HTTPDate("Sun, 06 Nov 1994 08:49:37 GMT") == expected)
    #expect(try HTTPDate("Sunday, 06-Nov-94 08:49:37 GMT") == expected)
    #expect(try HTTPDate("Sun Nov  6 08:49:37 1994") == expected)
    #expect(try HTTPDate("Wed Nov 16 08:49:37 1994") == HTTPDate(unixSeconds: 784_975_777))
  }

  @Test(
    "All long names of days",
    arguments: [
      ("Monday", "07"), ("Tuesday", "08"), ("Wednesday", "09"), ("Thursday", "10"),
      ("Friday", "11"),
      ("Saturday", "12"), ("Sunday", "13"),
    ])
  func longDays(name: String, day: String) throws {
    let expected = try HTTPDate("\(name.prefix(3)), \(day) Nov 1994 00:00:00 GMT")
    #expect(try HTTPDate("\(name), \(day)-Nov-94 00:00:00 GMT") == expected)
  }

  @Test("The century of a year of two digits is at most 50 years ahead")
  func centuries() throws {
    let now = try HTTPDate("Thu, 01 Jan 2026 00:00:00 GMT")
    #expect(try HTTPDate("Wednesday, 01-Jan-76 00:00:00 GMT", now: now).text.contains(" 2076 "))
    #expect(try HTTPDate("Saturday, 01-Jan-77 00:00:00 GMT", now: now).text.contains(" 1977 "))
    #expect(try HTTPDate("Saturday, 01-Jan-00 00:00:00 GMT", now: now).text.contains(" 2000 "))
    #expect(try HTTPDate("Tuesday, 01-Jan-69 00:00:00 GMT").text.contains(" 2069 "))
    #expect(try HTTPDate("Thursday, 01-Jan-70 00:00:00 GMT").text.contains(" 1970 "))
  }

  @Test(
    "Malformed dates",
    arguments: [
      ("", 0), ("Sun", 3), ("0", 0), ("Sun, 6 Nov 1994 08:49:37 GMT", 6),
      ("sun, 06 Nov 1994 08:49:37 GMT", 0), ("Sun, 06 nov 1994 08:49:37 GMT", 8),
      ("Sun, 06 Nov 94 08:49:37 GMT", 14), ("Sun, 06 Nov 1994 08:49:37 UTC", 26),
      ("Sun, 06 Nov 1994 08:49:37 GMT ", 29), ("Sun, 06 Nov 1994 08:49:37", 25),
      ("Sun, 06 Nov 1994 8:49:37 GMT", 18), ("Sun,06 Nov 1994 08:49:37 GMT", 4),
      ("Sunday, 06 Nov 1994 08:49:37 GMT", 10), ("Sunda, 06-Nov-94 08:49:37 GMT", 5),
      ("Sun Nov 6 08:49:37 1994", 9), ("Sun Nov 06 08:49:37 94", 22), ("1994-11-06T08:49:37Z", 0),
    ])
  func malformed(text: String, offset: Int) {
    #expect(throws: HTTPDateError(.malformedDate, at: offset)) { try HTTPDate(text) }
  }

  @Test(
    "Days and times that do not exist",
    arguments: [
      ("Sun, 00 Nov 1994 08:49:37 GMT", 5), ("Sun, 31 Nov 1994 08:49:37 GMT", 5),
      ("Tue, 29 Feb 2023 08:49:37 GMT", 5), ("Thu, 29 Feb 1900 08:49:37 GMT", 5),
      ("Sun, 06 Nov 0000 08:49:37 GMT", 5), ("Sun, 06 Nov 1994 24:00:00 GMT", 17),
      ("Sun, 06 Nov 1994 08:60:00 GMT", 17), ("Sun, 06 Nov 1994 08:49:60 GMT", 17),
      ("Sun, 06 Nov 1994 23:59:61 GMT", 17), ("Sun Nov  0 08:49:37 1994", 8),
    ])
  func impossible(text: String, offset: Int) {
    #expect(throws: HTTPDateError(.impossibleDate, at: offset)) { try HTTPDate(text) }
  }

  @Test(
    "The day of the week has to be right",
    arguments: [
      "Mon, 06 Nov 1994 08:49:37 GMT", "Monday, 06-Nov-94 08:49:37 GMT", "Mon Nov  6 08:49:37 1994",
    ])
  func wrongWeekday(text: String) {
    #expect(throws: HTTPDateError(.wrongWeekday, at: 0)) { try HTTPDate(text) }
  }

  @Test("The leap second is the second behind it")
  func leapSecond() throws {
    let date = try HTTPDate("Sat, 31 Dec 2016 23:59:60 GMT")
    #expect(date.text == "Sun, 01 Jan 2017 00:00:00 GMT")
  }

  @Test("Durations since the epoch")
  func durations() {
    #expect(HTTPDate(sinceEpoch: .seconds(784_111_777)).unixSeconds == 784_111_777)
    #expect(HTTPDate(sinceEpoch: .milliseconds(1999)).unixSeconds == 1)
    #expect(HTTPDate(sinceEpoch: .milliseconds(-1)).unixSeconds == -1)
    #expect(HTTPDate(sinceEpoch: .seconds(-5)).unixSeconds == -5)
    #expect(HTTPDate(sinceEpoch: .seconds(Int64.max) + .seconds(1)).text.contains("9999"))
    #expect(HTTPDate(sinceEpoch: .seconds(Int64.min) - .seconds(1)).text.contains("0001"))
    #expect(HTTPDate(unixSeconds: 5).sinceEpoch == .seconds(5))
  }

  @Test("Dates are ordered")
  func order() {
    #expect(HTTPDate(unixSeconds: 1) < HTTPDate(unixSeconds: 2))
    #expect(!(HTTPDate(unixSeconds: 2) < HTTPDate(unixSeconds: 2)))
  }

  @Test("Codes have distinct names that lead back to them")
  func codes() {
    var names: Set<String> = []
    for kind in HTTPDateError.Code.Kind.allCases {
      let code = HTTPDateError.Code(kind: kind)
      #expect(HTTPDateError.Code(rawValue: code.rawValue) == code)
      names.insert(code.rawValue)
    }
    #expect(names.count == HTTPDateError.Code.Kind.allCases.count)
  }
}
