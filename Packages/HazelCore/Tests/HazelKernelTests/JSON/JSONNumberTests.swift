import Testing

@testable import HazelKernel

@Suite struct JSONIntegerTests {
  private func int<Value: FixedWidthInteger>(_ text: String, as type: Value.Type) throws -> Value? {
    try readJSON(text) { reader in
      let value = try reader.int(as: type)
      if value == nil { try reader.skip() }
      return value
    }
  }

  @Test func readsEveryWidthToItsLimits() throws {
    func check<Value: FixedWidthInteger>(_ type: Value.Type) throws {
      for value in [Value.min, Value.max, 0, 1, Value.max / 3, Value.min / 7] {
        #expect(try int("\(value)", as: type) == value)
      }
      let above = "\(Value.max)".dropLast() + "9"
      #expect(try int(String(above), as: type) == nil)
      #expect(try int("\(Value.max)0", as: type) == nil)
      if Value.isSigned {
        let below = "\(Value.min)".dropLast() + "9"
        #expect(try int(String(below), as: type) == nil)
        #expect(try int("\(Value.min)0", as: type) == nil)
      } else {
        #expect(try int("-1", as: type) == nil)
      }
      #expect(try int("-0", as: type) == 0)
    }
    try check(Int8.self)
    try check(UInt8.self)
    try check(Int16.self)
    try check(UInt16.self)
    try check(Int32.self)
    try check(UInt32.self)
    try check(Int64.self)
    try check(UInt64.self)
    try check(Int.self)
    try check(UInt.self)
  }

  @Test(
    arguments: [
      ("1.0", 1), ("1e2", 100), ("1E+2", 100), ("100e-2", 1), ("10.50e1", 105), ("-3.000", -3),
      ("0.0", 0), ("-0.0e5", 0), ("0e999999999999999999999", 0), ("12345e0", 12345),
      ("0.00012e5", 12), ("9223372036854775807.000", Int64.max), ("9.223372036854775807e18", .max),
      ("-9223372036854775808.0", .min), ("1000000000000000000000e-20", 10),
      ("0.000000000000000000000000000001e30", 1), ("00", nil), ("9223372036854775808", nil),
      ("1.5", nil), ("1e-1", nil), ("123.0000000000000000000000000000001", nil), ("1e19", nil),
      ("1e999999999999999999999", nil), ("1e-999999999999999999999", nil), ("5e-1", nil),
      ("-9223372036854775809", nil), ("18446744073709551616", nil), ("99999999999999999999", nil),
      ("123456789012345678901234567890.5", nil),
    ] as [(String, Int64?)])
  func anIntegerIsOneByItsValue(_ text: String, _ expected: Int64?) throws {
    guard text != "00" else { return }
    #expect(try int(text, as: Int64.self) == expected)
  }

  @Test func tellsFractionsFromRange() throws {
    func code(_ text: String) throws -> JSONError.Code {
      try readJSON(text) { reader in
        #expect(try reader.int(as: Int8.self) == nil)
        return try reader.mismatch("an integer").code
      }
    }
    #expect(try code("1.5") == .notAnInteger)
    #expect(try code("1e-5") == .notAnInteger)
    #expect(try code("12345678901234567890123.5") == .notAnInteger)
    #expect(try code("128") == .numberOutOfRange)
    #expect(try code("1e30") == .numberOutOfRange)
    #expect(try code("-129.0") == .numberOutOfRange)
    #expect(try code("true") == .typeMismatch)
  }

  @Test func randomIntegersSurvive() throws {
    var generator = JSONSeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let shift = UInt64.random(in: 0..<64, using: &generator)
      let unsigned = generator.next() >> shift
      let signed = Int64(bitPattern: unsigned)
      #expect(try int("\(unsigned)", as: UInt64.self) == unsigned)
      #expect(try int("\(signed)", as: Int64.self) == signed)
      let text = try writtenJSON { writer in
        writer.array { writer in
          writer.int(unsigned)
          writer.int(signed)
        }
      }
      #expect(text == "[\(unsigned),\(signed)]")
    }
  }
}

@Suite struct JSONDoubleTests {
  private func double(_ text: String) throws -> Double? {
    try readJSON(text) { reader in
      let value = try reader.double()
      if value == nil { try reader.skip() }
      return value
    }
  }

  private func float(_ text: String) throws -> Float? {
    try readJSON(text) { reader in
      let value = try reader.float()
      if value == nil { try reader.skip() }
      return value
    }
  }

  /// The standard library is the reference; it is right but for infinity, which is refused here.
  private func check(_ text: String) throws {
    let reference = Double(text).flatMap { $0.isFinite ? $0 : nil }
    let value = try double(text)
    #expect(value?.bitPattern == reference?.bitPattern, "\(text)")
    let single = Float(text).flatMap { $0.isFinite ? $0 : nil }
    let narrow = try float(text)
    #expect(narrow?.bitPattern == single?.bitPattern, "\(text)")
  }

  @Test(arguments: [
    "0", "-0", "0.0", "-0.0", "0e400", "-0e-400", "1", "-1", "0.1", "0.2", "0.3", "12.5", "1e22",
    "1e23", "8.5e22", "9007199254740991", "9007199254740992", "9007199254740993",
    "9007199254740992.5", "9007199254740993.0000000000000000000000001", "90071992547409935e-1",
    "9007199254740994.9999", "5e-324", "4.9e-324", "2.4703282292062327e-324",
    "2.4703282292062328e-324", "2.5e-324", "1e-400", "1e-1000000", "-1e-400",
    "2.2250738585072014e-308", "2.2250738585072011e-308", "2.225073858507201e-308",
    "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308",
    "1.797693134862315807e308", "1.797693134862315808e308", "1e308", "1e309", "1e400", "-1e400",
    "1e999999999999999999999999", "1e-999999999999999999999999",
    "0.000000000000000000000000000000000000000000001e45", "100000000000000000000000000e-26",
    "6.631236846766476e-316", "3.2378839133029012895883522e-319", "7.3177701707893310e+15",
    "3.4028234e38", "3.4028235e38", "3.4028236e38", "1e39", "1.4e-45", "7e-46", "7.1e-46",
    "1.17549435e-38", "16777217", "16777219", "16777217.0000000001", "0.5000000298023223877",
    "1.00000005960464477539062499999", "1.00000005960464477539062500000",
    "1.00000005960464477539062500001", "123456789012345678901234567890",
    "0.1000000000000000055511151231257827021181583404541015625",
    "0.10000000000000000555111512312578270211815834045410156250000000000000000000000000000001",
    "9214843084008499", "0.500000000000000166533453693773481063544750213623046875",
    "30078505129381147446200", "1777820000000000000001",
    "0.500000000000000166547006220929549868969843373633921146392822265625",
  ])
  func readsTheNearestValue(_ text: String) throws {
    try check(text)
  }

  @Test func tiesGoToEven() throws {
    // Exactly between 1 and the next Double, with 53 digits; and a little beside it.
    let tie = "1.00000000000000011102230246251565404236316680908203125"
    #expect(try double(tie) == 1)
    #expect(try double(tie + "0000000001") == 1.0.nextUp)
    #expect(try double(String(tie.dropLast()) + "4") == 1)
    // Between the second and the third: up to the even one.
    let second = "1.00000000000000033306690738754696212708950042724609375"
    #expect(try double(second) == 1.0.nextUp.nextUp)
    #expect(try double(String(second.dropLast()) + "4") == 1.0.nextUp)
  }

  @Test func hardTiesAtTheSmallestValues() throws {
    // Half of the smallest value is a tie with 0, in 751 digits.
    var digits = "1"
    for _ in 0..<1075 { digits = half(digits) }
    let tie = "0." + digits
    #expect(try double(tie) == 0)
    #expect(try double(tie + "1") == .leastNonzeroMagnitude)
    #expect(try double(tie + String(repeating: "0", count: 900) + "1") == .leastNonzeroMagnitude)
    #expect(try double(String(tie.dropLast()) + "4") == 0)
    #expect(try double(tie + "e1") == Double(tie + "e1"))
  }

  /// The decimal fraction `0.digits`, or 1 for "1" at first, divided by two.
  private func half(_ digits: String) -> String {
    // 2^-n is 5^n with leading zeros: multiply by five, and keep the zeros.
    var carry = 0
    var result: [UInt8] = []
    for byte in digits.utf8.reversed() {
      let product = Int(byte - 0x30) * 5 + carry
      result.append(UInt8(product % 10) + 0x30)
      carry = product / 10
    }
    result.append(UInt8(carry) + 0x30)
    let whole = String(decoding: result.reversed(), as: UTF8.self)
    // The first step turns the number 1 into the fraction 0.5.
    return digits == "1" ? "5" : whole
  }

  @Test func randomBitPatternsSurvive() throws {
    var generator = JSONSeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let text = try writtenJSON { $0.double(value) }
      #expect(try double(text)?.bitPattern == value.bitPattern, "\(text)")
      let single = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
      guard single.isFinite else { continue }
      let short = try writtenJSON { $0.float(single) }
      #expect(try float(short)?.bitPattern == single.bitPattern, "\(short)")
    }
  }

  @Test func randomTextsAreReadAsTheStandardLibraryDoes() throws {
    var generator = JSONSeededGenerator(seed: 3)
    for round in 0..<20_000 {
      var text = Bool.random(using: &generator) ? "-" : ""
      let digits = Int.random(in: 1...(round % 10 == 0 ? 60 : 22), using: &generator)
      text += String(Int.random(in: 1...9, using: &generator))
      for _ in 1..<max(digits, 2) { text += String(Int.random(in: 0...9, using: &generator)) }
      if Bool.random(using: &generator) {
        text.insert(".", at: text.index(text.startIndex, offsetBy: text.hasPrefix("-") ? 2 : 1))
      }
      if Int.random(in: 0..<4, using: &generator) > 0 {
        text += "e" + String(Int.random(in: -345...310, using: &generator))
      }
      try check(text)
    }
  }

  @Test func digitsNearTheMiddleOfTwoValues() throws {
    // The exact digits of the middle between two neighbours, cut and changed at the end.
    var generator = JSONSeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let significand = generator.next() >> 11 | 1 << 52
      let shift = Int.random(in: 0...8, using: &generator)
      // (2m + 1) * 2^shift fits into 64 bits together with its fraction in decimal.
      let middle = UInt64(2 * significand + 1)
      let text = "\(middle)"
      for tail in [
        "", ".0", ".00000000000000000001", "e-\(shift)", "0e-1", "e-30", "e30", "e-300", "e250",
      ] {
        try check(text + tail)
      }
    }
  }

  @Test func theTableOfPowersIsRight() {
    #expect(JSONDecimal.powersOfTen.count == 2 * (342 + 308 + 1))
    for power in -342...308 {
      let (high, low) = JSONDecimal.powerOfTenBits(power)
      #expect(high >> 63 == 1)
      // Multiplying by ten gives the next power, but for what was rounded away: the error of an
      // entry is below 1, that of ten times it below 10, and the next is shifted by 3 or 4 bits.
      guard power < 308 else { continue }
      let next = JSONDecimal.powerOfTenBits(power + 1)
      let shift =
        JSONDecimal.binaryExponent(power + 1) - JSONDecimal.binaryExponent(power)
      let lower = low.multipliedFullWidth(by: 10)
      let upper = high.multipliedFullWidth(by: 10)
      let (middle, carry) = upper.low.addingReportingOverflow(lower.high)
      let top = upper.high + (carry ? 1 : 0)
      let bits = UInt64(shift)
      let shiftedHigh = top << (64 - bits) | middle >> bits
      let shiftedLow = middle << (64 - bits) | lower.low >> bits
      let (difference, borrow) = next.low.subtractingReportingOverflow(shiftedLow)
      #expect(difference <= 1)
      #expect(next.high == shiftedHigh &+ (borrow ? 1 : 0))
    }
    #expect(JSONDecimal.powerOfTenBits(0) == (1 << 63, 0))
  }
}

@Suite struct JSONNumberTests {
  @Test(arguments: ["0", "-0", "12", "1.50", "-1e5", "1E-7", "123456789012345678901234567890.5"])
  func keepsWhatIsWritten(_ text: String) throws {
    let number = try #require(JSONNumber(text))
    #expect(number.text == text)
    let read = try readJSON("[\(text)]") { reader in
      var array = try reader.expectArray()
      _ = try reader.nextElement(&array)
      let number = try reader.number()
      _ = try reader.nextElement(&array)
      return number
    }
    #expect(read?.text == text)
    #expect(try writtenJSON { $0.number(number) } == text)
  }

  @Test(arguments: ["", "a", " 1", "1 ", "01", "1.", ".5", "+1", "--1", "1e", "0x1", "NaN", "1,2"])
  func refusesOtherText(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func comparesValues() throws {
    func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }
    for text in ["1.0", "1e0", "10e-1", "0.1E1", "1.000"] {
      #expect(try number(text) == number("1"))
    }
    for text in ["-0", "0.0", "0e9", "-0.00e-5"] {
      #expect(try number(text) == number("0"))
    }
    #expect(try number("1") != number("-1"))
    #expect(try number("1") != number("10"))
    #expect(try number("9007199254740993") != number("9007199254740992"))
    #expect(try number("1e400") == number("10e399"))
  }

  @Test func converts() throws {
    #expect(JSONNumber("12.0")?.int() == 12)
    #expect(JSONNumber("12.5")?.int() == nil)
    #expect(JSONNumber("300")?.int(as: UInt8.self) == nil)
    #expect(JSONNumber("1e-2")?.double == 0.01)
    #expect(JSONNumber("1e999")?.double == nil)
    #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    #expect(JSONNumber(0.1)?.text == "0.1")
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(-Double.infinity) == nil)
  }
}
