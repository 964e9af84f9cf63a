import Testing

@testable import HazelKernel

@Suite("Percent-decoding")
struct PercentDecodingTests {
  @Test(
    "Well-formed text",
    arguments: [
      ("", ""), ("books", "books"), ("war%20and%20peace", "war and peace"),
      ("caf%C3%A9", "café"), ("caf%c3%a9", "café"), ("%E6%9C%AC", "本"), ("%F0%9F%93%9A", "📚"),
      ("100%25", "100%"), ("%2525", "%25"), ("a+b", "a+b"), ("%2F%2f", "//"), ("café", "café"),
      ("%41%7a%30", "Az0"), ("~!$&'()", "~!$&'()"),
      ("\u{10FFFF}%F4%8F%BF%BF", "\u{10FFFF}\u{10FFFF}"),
    ])
  func wellFormed(encoded: String, decoded: String) throws {
    #expect(try PercentCoding.decode(encoded) == decoded)
    #expect(try PercentCoding.decode(Bytes(encoded)) == decoded)
  }

  @Test(
    "A malformed escape is an error at its position",
    arguments: [
      ("%", 0), ("%4", 0), ("books%", 5), ("books%2", 5), ("%zz", 0), ("a%4gb", 1), ("a%g4b", 1),
      ("%%41", 0), ("%41%4", 3), ("% 41", 0), ("%-1", 0), ("%+1", 0), ("caf%C3%A9%", 9),
    ])
  func malformedEscape(encoded: String, offset: Int) {
    #expect(throws: URIError(.malformedEscape, at: offset)) {
      try PercentCoding.decode(encoded)
    }
  }

  @Test(
    "Bytes that are not UTF-8 are an error at the start of their sequence",
    arguments: [
      ("%80", 0), ("a%C3", 1), ("a%C3b", 1), ("%C3%28", 0), ("x%C0%AF", 1), ("%E2%82", 0),
      ("ok%ED%A0%80", 2), ("%F4%90%80%80", 0), ("é%FF", 2), ("%C3%A9%A9", 6), ("%E2%82a%AC", 0),
      ("%C3+", 0),
    ])
  func invalidUTF8(encoded: String, offset: Int) {
    #expect(throws: URIError(.invalidUTF8, at: offset)) {
      try PercentCoding.decode(encoded)
    }
  }

  @Test("Raw bytes that are not UTF-8 are an error too")
  func invalidRawUTF8() {
    #expect(throws: URIError(.invalidUTF8, at: 1)) {
      try PercentCoding.decode(Bytes([0x61, 0xff]))
    }
    #expect(throws: URIError(.invalidUTF8, at: 0)) {
      try PercentCoding.decode(Bytes([0xc3]))
    }
  }

  @Test("Control characters are refused in a path, escaped or not", arguments: 0...127)
  func controlsInPath(byte: Int) throws {
    let isControl = byte < 0x20 || byte == 0x7f
    for encoded in [Self.escape(UInt8(byte)), "%\(Self.hex(UInt8(byte)))"] {
      let text = "ab" + encoded
      if isControl {
        #expect(throws: URIError(.controlCharacter, at: 2)) {
          try PercentCoding.decode(text)
        }
      } else {
        #expect(try PercentCoding.decode(text).utf8.count == 3)
      }
    }
  }

  @Test("In a form only NUL is refused")
  func controlsInForm() throws {
    #expect(try PercentCoding.decode("a%0D%0Ab%09", options: .form) == "a\r\nb\t")
    #expect(throws: URIError(.controlCharacter, at: 1)) {
      try PercentCoding.decode("a%00", options: .form)
    }
  }

  @Test("All control characters can be let through")
  func controlsAllowed() throws {
    let options = PercentCoding.DecodingOptions(controls: .allowed)
    #expect(try PercentCoding.decode("a%00\u{7}", options: options) == "a\0\u{7}")
  }

  @Test("\"+\" is a space where the options say so")
  func plus() throws {
    #expect(try PercentCoding.decode("war+and%2Bpeace") == "war+and+peace")
    #expect(try PercentCoding.decode("war+and%2Bpeace", options: .form) == "war and+peace")
    #expect(try PercentCoding.decode("+", options: .form) == " ")
  }

  @Test("Every octet is found at every position of a longer text", arguments: 0...255)
  func everyOctet(byte: Int) {
    let byte = UInt8(byte)
    for options in [PercentCoding.DecodingOptions.path, .form] {
      let isPlain =
        byte >= 0x20 && byte < 0x7f && byte != 0x25 && !(byte == 0x2b && options.plusIsSpace)
      for position in 0..<19 {
        var octets = [UInt8](repeating: 0x61, count: 19)
        octets[position] = byte
        let found = octets.withUnsafeBytes { PercentCoding.isPlain($0, options: options) }
        #expect(found == isPlain)
      }
    }
  }

  @Test("The error says what, where and how to mend it")
  func message() {
    let error = URIError(.malformedEscape, at: 5)
    #expect(error.message.contains("byte 5"))
    #expect(error.message.contains("%25"))
    #expect(error.description.hasPrefix("malformed_escape: "))
  }

  @Test("Codes have distinct names that lead back to them")
  func codes() {
    var names: Set<String> = []
    for kind in URIError.Code.Kind.allCases {
      let code = URIError.Code(kind: kind)
      #expect(URIError.Code(rawValue: code.rawValue) == code)
      names.insert(code.rawValue)
    }
    #expect(names.count == URIError.Code.Kind.allCases.count)
    #expect(URIError.Code(rawValue: "no_such_code") == nil)
  }

  private static func escape(_ byte: UInt8) -> String {
    // A raw "%" would start an escape.
    byte == 0x25 ? "%25" : String(Unicode.Scalar(byte))
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
