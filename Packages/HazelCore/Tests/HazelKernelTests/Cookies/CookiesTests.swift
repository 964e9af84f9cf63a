import Testing

@testable import HazelKernel

@Suite("Cookies of a request")
struct CookiesTests {
  @Test("Order and duplicates are kept (RFC 6265, section 3.1)")
  func wellFormed() throws {
    let cookies = try Cookies("SID=31d4d96e407aad42; lang=en-US; SID=second")
    #expect(cookies.count == 3)
    #expect(cookies.malformedCount == 0)
    #expect(cookies["SID"] == "31d4d96e407aad42")
    #expect(cookies.all("SID") == ["31d4d96e407aad42", "second"])
    #expect(cookies["lang"] == "en-US")
    #expect(cookies["sid"] == nil)
    #expect(cookies.contains("lang"))
    #expect(!cookies.contains("LANG"))
    #expect(
      Array(cookies) == [
        CookiePair(name: "SID", value: "31d4d96e407aad42"),
        CookiePair(name: "lang", value: "en-US"),
        CookiePair(name: "SID", value: "second"),
      ])
  }

  @Test(
    "Values are kept as they came",
    arguments: [
      ("a=", ""), ("a=\"quoted\"", "\"quoted\""), ("a=b=c", "b=c"), ("a=x y", "x y"),
      ("a={\"b\":1,\"c\":2}", "{\"b\":1,\"c\":2}"), ("a=%20", "%20"), ("a=caf\u{e9}", "café"),
      ("a = b ", "b"), ("  a=b", "b"), ("a=\tb\t", "b"), ("a=back\\slash", "back\\slash"),
    ])
  func values(text: String, value: String) throws {
    let cookies = try Cookies(text)
    #expect(cookies["a"] == value)
    #expect(cookies.count == 1)
    #expect(cookies.malformedCount == 0)
  }

  @Test(
    "Malformed cookies are passed over and counted",
    arguments: [
      ("novalue", 1), ("=x", 1), ("= ", 1), ("a b=1", 1), ("\"a\"=1", 1), ("a,b=1", 1),
      ("caf\u{e9}=1", 1), ("a=x\u{1}", 1), ("a=x\u{7f}", 1), ("a=x\ty", 1), ("a\u{0}=1", 1),
      ("\u{2000}__Host-a=1", 1), ("x; =y; z", 3),
    ])
  func malformed(text: String, count: Int) throws {
    let cookies = try Cookies(text + "; session=ok")
    #expect(cookies.malformedCount == count)
    #expect(cookies.count == 1)
    #expect(Array(cookies) == [CookiePair(name: "session", value: "ok")])
    #expect(cookies["a"] == nil)
  }

  @Test("A value that is not UTF-8 is malformed")
  func invalidUTF8() throws {
    let cookies = try Cookies(parsing: Bytes([0x61, 0x3d, 0xff, 0x3b, 0x62, 0x3d, 0x31]))
    #expect(cookies.malformedCount == 1)
    #expect(cookies["b"] == "1")
    #expect(cookies["a"] == nil)
  }

  @Test("Empty parts are nothing", arguments: ["", ";", " ; ;; ", "\t"])
  func empty(text: String) throws {
    let cookies = try Cookies(text)
    #expect(cookies.isEmpty)
    #expect(cookies.malformedCount == 0)
    #expect(Cookies().isEmpty)
  }

  @Test("A quote does not hide a semicolon, and $Version is a cookie like others")
  func noLegacySyntax() throws {
    let cookies = try Cookies("$Version=1; a=\"x; session=stolen; b=y\"; session=real")
    #expect(cookies["a"] == "\"x")
    #expect(cookies["b"] == "y\"")
    #expect(cookies["session"] == "stolen")
    #expect(cookies["$Version"] == "1")
  }

  @Test("The number of cookies is limited, malformed ones included")
  func countLimit() throws {
    let most = String(repeating: "a=1;", count: 200)
    #expect(try Cookies(most).count == 200)
    let error = try #require(throws: CookieError.self) { try Cookies(most + "a=1") }
    #expect(error.code == .tooManyCookies)
    #expect(error.message.contains("200"))
    let two = CookieLimits(maximumCount: 2)
    #expect(throws: CookieError.self) { try Cookies("a; b; c", limits: two) }
    #expect(try Cookies("a; b=1", limits: two).count == 1)
  }

  @Test("The size of the field is limited")
  func sizeLimit() throws {
    #expect(CookieLimits.default.maximumSize == .kibibytes(16))
    let limits = CookieLimits(maximumSize: .bytes(5))
    #expect(try Cookies("a=123", limits: limits).count == 1)
    let error = try #require(throws: CookieError.self) { try Cookies("a=1234", limits: limits) }
    #expect(error.code == .cookiesTooLarge)
  }

  @Test("An encoded value is read again")
  func decodedValue() throws {
    let text = "War & Peace; café \"1\"\n"
    let cookie = try SetCookie(name: "title", encoding: text)
    let read = try #require(Array(try Cookies("title=" + cookie.value)).first)
    #expect(try read.decodedValue() == text)
    #expect(throws: URIError(.malformedEscape, at: 2)) {
      try CookiePair(name: "a", value: "ab%").decodedValue()
    }
    #expect(throws: URIError(.controlCharacter, at: 0)) {
      try CookiePair(name: "a", value: "%00").decodedValue()
    }
    #expect(try CookiePair(name: "a", value: "a+b").decodedValue() == "a+b")
  }
}
