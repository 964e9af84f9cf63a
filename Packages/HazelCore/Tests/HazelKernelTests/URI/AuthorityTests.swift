import Testing

@testable import HazelKernel

@Suite("Host and port")
struct AuthorityTests {
  private func parse(_ text: String, requiresPort: Bool = false) throws(URIError) -> Authority {
    try Authority(parsing: Bytes(text), requiresPort: requiresPort)
  }

  @Test(
    "Well-formed values",
    arguments: [
      ("example.com", "example.com", Authority.HostKind.name, nil),
      ("example.com:8080", "example.com", .name, 8080),
      ("EXAMPLE.com.", "EXAMPLE.com.", .name, nil),
      ("localhost:1", "localhost", .name, 1),
      ("my_shop-1:65535", "my_shop-1", .name, 65535),
      ("xn--bcher-kva.example", "xn--bcher-kva.example", .name, nil),
      ("example.com:", "example.com", .name, nil),
      ("127.0.0.1:80", "127.0.0.1", .ipv4, 80),
      ("255.255.255.255", "255.255.255.255", .ipv4, nil),
      ("0.0.0.0", "0.0.0.0", .ipv4, nil),
      ("[::1]", "::1", .ipv6, nil),
      ("[2001:db8::7]:8443", "2001:db8::7", .ipv6, 8443),
      ("[::ffff:192.0.2.1]", "::ffff:192.0.2.1", .ipv6, nil),
      ("1a.2b", "1a.2b", .name, nil),
      ("example.com:00080", "example.com", .name, 80),
    ] as [(String, String, Authority.HostKind, UInt16?)])
  func wellFormed(text: String, host: String, kind: Authority.HostKind, port: UInt16?) throws {
    let authority = try parse(text)
    #expect(String(decoding: Bytes(text)[authority.host]) == host)
    #expect(authority.kind == kind)
    #expect(authority.port == port)
  }

  @Test(
    "Malformed values",
    arguments: [
      ("", URIError.Code.missingHost, 0), (":80", .missingHost, 0),
      ("a b", .malformedHost, 1), ("a,b", .malformedHost, 1), ("a/b", .malformedHost, 1),
      ("a\u{0}", .malformedHost, 1), ("a\r\nX: y", .malformedHost, 1),
      ("bücher.de", .malformedHost, 1),
      ("a%41", .malformedHost, 1), ("*", .malformedHost, 0), ("a..b", .malformedHost, 2),
      (".a", .malformedHost, 0), (".", .malformedHost, 0), ("a..", .malformedHost, 2),
      ("reader@example.com", .userInfoNotAllowed, 6), ("r:pw@example.com", .userInfoNotAllowed, 4),
      ("[::1", .malformedHost, 0), ("::1", .missingHost, 0), ("[::1]x", .malformedHost, 5),
      ("[fe80::1%25eth0]", .malformedHost, 0), ("[v1.x]", .malformedHost, 0),
      ("[]", .malformedHost, 0), ("[1.2.3.4]", .malformedHost, 0),
      ("256.0.0.1", .malformedHost, 0), ("1.2.3", .malformedHost, 0), ("127.1", .malformedHost, 0),
      ("0x7f.1", .malformedHost, 0), ("example.0x7f", .malformedHost, 0),
      ("example.0x", .malformedHost, 0), ("01.2.3.4", .malformedHost, 0),
      ("8080", .malformedHost, 0),
      ("1.2.3.4.5", .malformedHost, 0),
      ("a:0", .malformedPort, 2), ("a:65536", .malformedPort, 2), ("a:-1", .malformedPort, 2),
      ("a:8o", .malformedPort, 3), ("a:80:80", .malformedPort, 4), ("a:000080", .malformedPort, 7),
      ("a: 80", .malformedPort, 2), ("a:99999999999999999999", .malformedPort, 7),
    ] as [(String, URIError.Code, Int)])
  func malformed(text: String, code: URIError.Code, offset: Int) {
    #expect(throws: URIError(code, at: offset)) { try parse(text) }
  }

  @Test("Labels have at most 63 and names at most 253 characters")
  func lengths() throws {
    let label = String(repeating: "a", count: 63)
    #expect(try parse(label).host.count == 63)
    #expect(throws: URIError(.malformedHost, at: 0)) { try parse(label + "a") }
    let longest = [label, label, label, String(repeating: "b", count: 61)].joined(separator: ".")
    #expect(longest.utf8.count == 253)
    #expect(try parse(longest).host.count == 253)
    #expect(try parse(longest + ".").host.count == 254)
    #expect(throws: URIError(.malformedHost, at: 0)) { try parse(longest + "b") }
  }

  @Test("CONNECT needs a port")
  func requiredPort() throws {
    #expect(try parse("example.com:443", requiresPort: true).port == 443)
    #expect(throws: URIError(.malformedPort, at: 11)) {
      try parse("example.com", requiresPort: true)
    }
    #expect(throws: URIError(.malformedPort, at: 12)) {
      try parse("example.com:", requiresPort: true)
    }
  }
}

@Suite("IP addresses")
struct IPAddressSyntaxTests {
  private func isIPv6(_ text: String) -> Bool {
    text.withOctets { IPAddressSyntax.isIPv6($0, 0..<$0.count) }
  }

  @Test(
    "IPv6 addresses",
    arguments: [
      "::", "::1", "1::", "1:2:3:4:5:6:7:8", "2001:db8::ff00:42:8329", "fe80::a:b",
      "1:2:3:4:5:6:7::",
      "::2:3:4:5:6:7:8", "::ffff:192.0.2.128", "64:ff9b::192.0.2.33", "1:2:3:4:5:6:1.2.3.4",
      "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789", "::1.2.3.4",
    ])
  func valid(address: String) {
    #expect(isIPv6(address))
  }

  @Test(
    "No IPv6 addresses",
    arguments: [
      "", ":", ":::", "1", "1:", ":1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::",
      "::1::", "1::2::3", "12345::", "g::", "::1 ", "1:2:3:4:5:6:7:", "::1.2.3", "::1.2.3.256",
      "1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "::1.2.3.4:5", "::01.2.3.4", "::%", "1:::2",
      "::1:2:3:4:5:6:7:8", "::00001",
    ])
  func invalid(address: String) {
    #expect(!isIPv6(address))
  }
}
