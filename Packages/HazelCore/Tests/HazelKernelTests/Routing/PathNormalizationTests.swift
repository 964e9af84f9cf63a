import HazelKernel
import Testing

@Suite("Path normalisation")
struct PathNormalizationTests {
  private func normalize(_ path: String) throws(MalformedEscapeError) -> String? {
    try PathNormalization.normalize(Array(path.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "What is normal already gives nil",
    arguments: [
      "", "/", "/books", "/a%2Fb", "/%C3%BC", "/a%20b%3A", "/%2541", "/0123456789%25", "/%00%7F",
      "/-._~!$&'()*+,;=:@/-._~!$&'()*+,;=:@", "/book_shops/~_~_~_~_~",
    ])
  func normal(path: String) throws {
    #expect(try normalize(path) == nil)
  }

  @Test(
    "Unreserved characters are decoded, digits become upper case",
    arguments: [
      ("/%41", "/A"), ("/%61%7a%30%39", "/az09"), ("/%2d%2E%5f%7E", "/-._~"), ("/%2f", "/%2F"),
      ("/%c3%bc", "/%C3%BC"), ("/a%2Fb/%63", "/a%2Fb/c"), ("/%2541%2f", "/%2541%2F"),
      ("/%25%34%31", "/%2541"), ("/%3a%2A%2a", "/%3A%2A%2A"), ("/%2e%2e/", "/../"),
      ("/01234567%61", "/01234567a"), ("/%aF%Af%AF", "/%AF%AF%AF"),
    ])
  func rewritten(path: String, expected: String) throws {
    #expect(try normalize(path) == expected)
    #expect(try normalize(expected) == nil)
  }

  @Test(
    "What may not stand in a path becomes an escape",
    arguments: [
      ("/a|b", "/a%7Cb"), ("/{id}", "/%7Bid%7D"), ("/[1]", "/%5B1%5D"), ("/a^b`c", "/a%5Eb%60c"),
      ("/<\"\\\">", "/%3C%22%5C%22%3E"), ("/%7c|%7C", "/%7C%7C%7C"), ("/%61|", "/a%7C"),
      ("/\u{fc}", "/%C3%BC"), ("/a b\t\u{7f}", "/a%20b%09%7F"), ("/0123456|", "/0123456%7C"),
      ("/%2F{", "/%2F%7B"),
    ])
  func escaped(path: String, expected: String) throws {
    #expect(try normalize(path) == expected)
    #expect(try normalize(expected) == nil)
  }

  @Test("Each byte is looked at, at every position")
  func bytes() throws {
    let plain = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/".utf8)
    for byte in UInt8.min...UInt8.max where byte != UInt8(ascii: "%") {
      for position in 0..<17 {
        var path = [UInt8](repeating: UInt8(ascii: "a"), count: 17)
        path[position] = byte
        let expected = plain.contains(byte) ? nil : plainNormalize(path).result
        #expect(try PathNormalization.normalize(path) == expected)
      }
    }
  }

  @Test(
    "A malformed escape is an error with its place",
    arguments: [
      ("/%", 1), ("/%4", 1), ("/%4g", 1), ("/%g4", 1), ("/%%41", 1), ("/a%41%", 5),
      ("/%61/%zz", 5), ("/books%2", 6), ("/%2F%", 4), ("/% 1", 1), ("/%\u{fc}", 1),
      ("/|%", 2), ("/{}%4", 3),
    ])
  func malformed(path: String, position: Int) {
    do throws(MalformedEscapeError) {
      _ = try normalize(path)
      Issue.record("the escape is malformed")
    } catch {
      #expect(error.position == position)
      #expect(error.code == "malformed_escape")
      #expect(error.description.contains("byte \(position) "))
    }
  }

  @Test("The percent sign is found at every position")
  func positions() throws {
    for count in 0..<40 {
      let head = String(repeating: "a", count: count)
      for tail in ["", "b", "bcdefghij"] {
        #expect(try normalize(head + "%41" + tail) == head + "A" + tail)
        // "$" and "&" are the neighbours of "%".
        #expect(try normalize(head + "$&" + tail) == nil)
      }
    }
  }

  @Test("Random bytes: as a plain implementation has it")
  func random() {
    var generator = RoutingGenerator(seed: 0x0b00)
    let alphabet = Array("%%%%2F4a1fCGz/~.\u{fc}|{=_".utf8)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let path = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      var result: [UInt8]?
      var position: Int?
      do throws(MalformedEscapeError) {
        result = try PathNormalization.normalize(path) ?? path
      } catch {
        position = error.position
      }
      let expected = plainNormalize(path)
      #expect(result == expected.result)
      #expect(position == expected.position)
    }
  }
}

/// Normalises byte by byte, without any of the shortcuts.
func plainNormalize(_ path: [UInt8]) -> (result: [UInt8]?, position: Int?) {
  let unreserved = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
  let plain = unreserved + Array("!$&'()*+,;=:@/".utf8)
  var result: [UInt8] = []
  var index = 0
  while index < path.count {
    if path[index] == UInt8(ascii: "%") {
      let digits = String(decoding: path[(index + 1)...].prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
        let value = UInt8(digits, radix: 16)
      else { return (nil, index) }
      result += unreserved.contains(value) ? [value] : Array("%\(digits.uppercased())".utf8)
      index += 3
    } else {
      let byte = path[index]
      let digits = String(byte, radix: 16, uppercase: true)
      result += plain.contains(byte) ? [byte] : Array("%\(byte < 16 ? "0" : "")\(digits)".utf8)
      index += 1
    }
  }
  return (result, nil)
}
