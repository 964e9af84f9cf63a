import Testing

@testable import HazelKernel

@Suite("Set-Cookie")
struct SetCookieTests {
  @Test("The defaults are the safe ones")
  func defaults() throws {
    let cookie = try SetCookie(name: "session", value: "abc")
    #expect(cookie.text == "session=abc; Path=/; Secure; HttpOnly; SameSite=Lax")
    #expect(cookie.headerValue.text == cookie.text)
  }

  @Test("All attributes")
  func allAttributes() throws {
    let cookie = try SetCookie(
      name: "id", value: "a3fWa", expires: HTTPDate(unixSeconds: 1_445_412_480),
      maxAge: .seconds(3600), domain: "example.com", path: "/books", sameSite: .strict,
      isPartitioned: true)
    #expect(
      cookie.text
        == "id=a3fWa; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Max-Age=3600; Domain=example.com; "
        + "Path=/books; Secure; HttpOnly; SameSite=Strict; Partitioned")
  }

  @Test("Attributes can be left out")
  func bare() throws {
    let cookie = try SetCookie(
      name: "theme", value: "dark", path: nil, isSecure: false, isHTTPOnly: false,
      sameSite: .unspecified)
    #expect(cookie.text == "theme=dark")
    let none = try SetCookie(name: "a", value: "b", path: nil, sameSite: .none)
    #expect(none.text == "a=b; Secure; HttpOnly; SameSite=None")
  }

  @Test(
    "Max-Age is rounded up to whole seconds and never negative",
    arguments: [
      (Duration.seconds(3600), "3600"), (.milliseconds(1500), "2"), (.milliseconds(1), "1"),
      (.zero, "0"), (.seconds(-5), "0"), (.milliseconds(-500), "0"),
      (.seconds(Int64.max), "9223372036854775807"),
      (.seconds(Int64.max) + .milliseconds(1), "9223372036854775807"),
      (.seconds(Int64.max) + .seconds(Int64.max), "9223372036854775807"),
      (.seconds(Int64.min) + .seconds(Int64.min), "0"),
    ])
  func maxAge(age: Duration, text: String) throws {
    let cookie = try SetCookie(name: "a", value: "b", maxAge: age)
    #expect(cookie.text.contains("; Max-Age=\(text); "))
  }

  @Test("A deletion ends the cookie with the attributes it was set with")
  func deletion() throws {
    let cookie = try SetCookie.deletion(of: "__Host-session")
    #expect(
      cookie.text
        == "__Host-session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/; Secure; "
        + "HttpOnly; SameSite=Lax")
    let wide = try SetCookie.deletion(
      of: "a", domain: "example.com", path: "/b", sameSite: .none, isPartitioned: true)
    #expect(wide.text.contains("; Domain=example.com; Path=/b; "))
    #expect(wide.text.hasSuffix("; SameSite=None; Partitioned"))
    #expect(throws: CookieError.self) {
      try SetCookie.deletion(of: "__Host-a", domain: "example.com")
    }
  }

  @Test(
    "A name has to be a token",
    arguments: [
      "", "a b", "a=b", "a;b", "a\"b", "a,b", "caf\u{e9}", "a\r\nb", "a\u{0}", "a(b)", "a@b",
    ])
  func names(name: String) throws {
    let error = try #require(throws: CookieError.self) { try SetCookie(name: name, value: "x") }
    #expect(error.code == .malformedName)
  }

  @Test("Every character of a token is let through in a name")
  func tokenName() throws {
    let name = "!#$%&'*+-.^_`|~09azAZ"
    #expect(try SetCookie(name: name, value: "").name == name)
  }

  @Test("A value holds cookie octets only", arguments: 0...127)
  func valueCharacters(byte: Int) throws {
    let value = "a" + String(Unicode.Scalar(UInt8(byte))) + "b"
    let isAllowed =
      byte > 0x20 && byte < 0x7f && byte != 0x22 && byte != 0x2c && byte != 0x3b && byte != 0x5c
    if isAllowed {
      #expect(try SetCookie(name: "a", value: value).value == value)
    } else {
      let error = try #require(throws: CookieError.self) { try SetCookie(name: "a", value: value) }
      #expect(error.code == .malformedValue)
      #expect(error.name == "a")
    }
  }

  @Test("A value may stand in one pair of quotes", arguments: ["\"x\"", "\"\"", "x"])
  func quotedValue(value: String) throws {
    #expect(try SetCookie(name: "a", value: value).value == value)
  }

  @Test(
    "Other values are refused", arguments: ["\"", "\"x", "x\"", "\"x\"y\"", "caf\u{e9}", "\"a b\""])
  func badValue(value: String) {
    #expect(throws: CookieError.self) { try SetCookie(name: "a", value: value) }
  }

  @Test("Any text can be encoded")
  func encoding() throws {
    var source = OctetSource(seed: 5)
    for _ in 0..<500 {
      let text = source.text(upTo: 12)
      let cookie = try SetCookie(name: "a", encoding: text)
      #expect(try CookiePair(name: "a", value: cookie.value).decodedValue() == text)
    }
    #expect(SetCookie.encodedValue("a b;c%") == "a%20b%3Bc%25")
  }

  @Test(
    "A domain is a host name without a dot at either end",
    arguments: [
      "", ".example.com", "example.com.", "ex ample", "a;b", "example.com:80", "127.0.0.1", "[::1]",
    ])
  func badDomain(domain: String) throws {
    let error = try #require(throws: CookieError.self) {
      try SetCookie(name: "a", value: "b", domain: domain)
    }
    #expect(error.code == .malformedDomain)
  }

  @Test(
    "A path starts with \"/\"",
    arguments: ["", "books", "/a;b", "/a\r\nb", "/caf\u{e9}", "/a ", "/a\u{0}"])
  func badPath(path: String) throws {
    let error = try #require(throws: CookieError.self) {
      try SetCookie(name: "a", value: "b", path: path)
    }
    #expect(error.code == .malformedPath)
  }

  @Test("Name and value have at most 4096 bytes, attributes 1024")
  func sizes() throws {
    let value = String(repeating: "v", count: 4092)
    #expect(try SetCookie(name: "name", value: value).value.utf8.count == 4092)
    let error = try #require(throws: CookieError.self) {
      try SetCookie(name: "name", value: value + "v")
    }
    #expect(error.code == .cookieTooLarge)
    let path = "/" + String(repeating: "p", count: 1023)
    #expect(try SetCookie(name: "a", value: "b", path: path).path == path)
    let pathError = try #require(throws: CookieError.self) {
      try SetCookie(name: "a", value: "b", path: path + "p")
    }
    #expect(pathError.code == .attributeTooLarge)
  }

  @Test(
    "Prefixes demand their attributes, in any case of letters",
    arguments: [
      ("__Secure-a", true, true, nil, "/x", true), ("__Secure-a", false, true, nil, "/", false),
      ("__secure-a", false, true, nil, "/", false),
      ("__Host-a", true, false, nil, "/", true), ("__Host-a", false, true, nil, "/", false),
      ("__Host-a", true, true, "a.b", "/", false), ("__Host-a", true, true, nil, "/x", false),
      ("__HOST-a", true, true, nil, nil, false),
      ("__Http-a", true, true, "a.b", "/x", true), ("__Http-a", true, false, nil, "/", false),
      ("__Host-Http-a", true, true, nil, "/", true),
      ("__Host-Http-a", true, false, nil, "/", false),
      ("__Host-Http-a", true, true, nil, "/x", false),
      ("__Hosta", false, false, "a.b", "/x", true), ("x__Host-a", false, false, "a.b", "/x", true),
      ("__Host-", false, true, nil, "/", false), ("__Host", false, true, "a.b", "/", true),
    ] as [(String, Bool, Bool, String?, String?, Bool)])
  func prefixes(
    name: String, isSecure: Bool, isHTTPOnly: Bool, domain: String?, path: String?, isValid: Bool
  ) throws {
    let error: CookieError?
    do throws(CookieError) {
      _ = try SetCookie(
        name: name, value: "x", domain: domain, path: path, isSecure: isSecure,
        isHTTPOnly: isHTTPOnly)
      error = nil
    } catch let thrown {
      error = thrown
    }
    #expect((error == nil) == isValid)
    if let error { #expect(error.code == .prefixRule) }
  }

  @Test("SameSite=None and Partitioned need Secure")
  func insecure() throws {
    let none = try #require(throws: CookieError.self) {
      try SetCookie(name: "a", value: "b", isSecure: false, sameSite: .none)
    }
    #expect(none.code == .insecure)
    let partitioned = try #require(throws: CookieError.self) {
      try SetCookie(name: "a", value: "b", isSecure: false, isPartitioned: true)
    }
    #expect(partitioned.code == .insecure)
  }

  @Test("All problems are reported at once")
  func allProblems() throws {
    let error = try #require(throws: CookieError.self) {
      try SetCookie(
        name: "__Host-a", value: "s3cret;", domain: "..", path: "x", isSecure: false,
        sameSite: .none)
    }
    #expect(
      error.problems.map { $0.code } == [
        .malformedValue, .malformedDomain, .malformedPath, .prefixRule, .prefixRule, .prefixRule,
        .insecure,
      ])
    #expect(error.message.hasPrefix("cookie \"__Host-a\": "))
    #expect(!error.description.contains("s3cret"))
  }

  @Test("The description hides the value")
  func description() throws {
    let cookie = try SetCookie(name: "session", value: "s3cret", path: nil)
    #expect(cookie.description == "session=***; Secure; HttpOnly; SameSite=Lax")
  }

  @Test("Codes have distinct names that lead back to them")
  func codes() {
    var names: Set<String> = []
    for kind in CookieError.Code.Kind.allCases {
      let code = CookieError.Code(kind: kind)
      #expect(CookieError.Code(rawValue: code.rawValue) == code)
      names.insert(code.rawValue)
    }
    #expect(names.count == CookieError.Code.Kind.allCases.count)
    #expect(CookieError.Code(rawValue: "x") == nil)
  }
}
