import Testing

@testable import HazelKernel

@Suite struct JSONStringTests {
  private func string(_ bytes: [UInt8]) throws(JSONError) -> String? {
    try JSONReader.read([0x22] + bytes + [0x22]) { reader throws(JSONError) in
      try reader.string()
    }
  }

  /// Every length and position matters: eight bytes are looked at together.
  @Test func findsSpecialBytesAtEveryPosition() throws {
    for length in 0..<40 {
      let plain = [UInt8](repeating: 0x61, count: length)
      #expect(try string(plain) == String(repeating: "a", count: length))
      for position in 0..<length {
        var bytes = plain
        bytes[position] = 0x1f
        #expect(throws: JSONError.self) { try string(bytes) }
        bytes[position] = 0x80
        #expect(throws: JSONError.self) { try string(bytes) }
        bytes[position] = 0x22
        #expect(throws: JSONError.self) { try string(bytes) }
        bytes[position] = 0x7f
        #expect(try string(bytes)?.utf8.count == length)
        bytes.replaceSubrange(position...position, with: Array("\\n".utf8))
        #expect(try string(bytes)?.utf8.count == length)
        bytes = plain
        bytes.replaceSubrange(position...position, with: Array("é".utf8))
        #expect(try string(bytes)?.utf8.count == length + 1)
      }
    }
  }

  @Test func marksTheFirstSpecialByteOfAWord() {
    var generator = JSONSeededGenerator(seed: 7)
    let likely: [UInt8] = [
      0x1f, 0x20, 0x21, 0x22, 0x23, 0x5b, 0x5c, 0x5d, 0x61, 0x7f, 0x80, 0xff, 0,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<8).map { _ in
        Bool.random(using: &generator)
          ? 0x61 : likely.randomElement(using: &generator) ?? 0
      }
      let word = bytes.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      let marks = JSONString.specialBytes(word)
      let first = bytes.firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c || $0 >= 0x80 }
      #expect(marks == 0 ? first == nil : first == marks.trailingZeroBitCount / 8)
    }
  }

  @Test func resolvesEscapes() throws {
    let text = #"\" \\ \/ \b \f \n \r \t \u0041 \u00e9 \u20AC \uD83D\uDE00 \u0000"#
    #expect(
      try string(Array(text.utf8)) == "\" \\ / \u{8} \u{c} \n \r \t A é € \u{1f600} \0")
  }

  @Test func everyScalarSurvives() throws {
    for value in stride(from: UInt32(0), through: 0x10ffff, by: 17) {
      guard let scalar = UnicodeScalar(value), value >= 0x20 else { continue }
      guard scalar != "\"", scalar != "\\" else { continue }
      let character = String(Character(scalar))
      #expect(try string(Array(character.utf8))?.unicodeScalars.first == scalar)
      let escaped = character.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      #expect(try string(Array(escaped.joined().utf8))?.unicodeScalars.first == scalar)
    }
  }

  /// RFC 3629, section 4: each row breaks one rule of the table.
  @Test(
    arguments: [
      [0x80], [0xbf], [0xc0, 0x80], [0xc1, 0xbf], [0xc2], [0xc2, 0x20], [0xc2, 0xc2],
      [0xe0, 0x80, 0x80], [0xe0, 0x9f, 0xbf], [0xe1, 0x80], [0xe1, 0x80, 0x20], [0xed, 0xa0, 0x80],
      [0xed, 0xbf, 0xbf], [0xf0, 0x80, 0x80, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf1, 0x80, 0x80],
      [0xf1, 0x80, 0x80, 0x20], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xfe], [0xff],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
    for padding in 0..<9 {
      let all = [UInt8](repeating: 0x61, count: padding) + bytes
      do throws(JSONError) {
        let result = try string(all)
        Issue.record("accepted as \(result ?? "nothing")")
      } catch {
        #expect(error.code == .invalidUTF8)
        #expect(error.offset == padding + 1)
      }
    }
  }

  @Test(arguments: [
    "\\uD800", "\\uDBFF\\uDBFF", "\\uDC00", "\\uD800x", "\\uD800\\n", "\\uD800\\u0041",
    "\\udfff\\ud800",
    "\\uD83D\\\\uDE00",
  ])
  func refusesHalfPairs(_ text: String) {
    do throws(JSONError) {
      _ = try string(Array(text.utf8))
      Issue.record("accepted")
    } catch {
      #expect(error.code == .loneSurrogate)
    }
  }

  @Test(arguments: [
    "\\", "\\u", "\\u1", "\\u12", "\\u123", "\\ud83d\\", "\\ud83d\\u", "\\ud83d\\ude0",
  ])
  func anUnfinishedEscapeIsUnfinished(_ text: String) {
    #expect(jsonProblem("\"" + text)?.code == .unexpectedEnd)
  }

  @Test(arguments: [
    "\\u 123", "\\u+123", "\\u00g0", "\\ud83d\\u12x4", "\\a", "\\'", "\\U0041", "\\\u{1}",
  ])
  func refusesOtherEscapes(_ text: String) {
    #expect(jsonProblem("\"\(text)\"")?.code == .invalidEscape)
  }
}
