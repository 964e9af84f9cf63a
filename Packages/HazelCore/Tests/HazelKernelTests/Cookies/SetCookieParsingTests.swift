import Testing

@testable import HazelKernel

@Suite("Reading Set-Cookie")
struct SetCookieParsingTests {
  @Test(
    "What was written is read again",
    arguments: [
      try? SetCookie(name: "a", value: "b"),
      try? SetCookie(name: "a", value: "", path: nil, isSecure: false, sameSite: .unspecified),
      try? SetCookie(
        name: "__Host-Http-x", value: "\"q\"", expires: HTTPDate(unixSeconds: 1_445_412_480),
        maxAge: .seconds(5), sameSite: .strict, isPartitioned: true),
      try? SetCookie(name: "a", value: "b", domain: "example.com", path: "/a b", sameSite: .none),
      try? SetCookie.deletion(of: "a"),
    ])
  func roundTrip(cookie: SetCookie?) throws {
    let cookie = try #require(cookie)
    #expect(try SetCookie(parsing: cookie.text) == cookie)
  }

  @Test("Attributes that are missing are off")
  func bare() throws {
    let cookie = try SetCookie(parsing: "a=b")
    #expect(!cookie.isSecure)
    #expect(!cookie.isHTTPOnly)
    #expect(!cookie.isPartitioned)
    #expect(cookie.sameSite == .unspecified)
    #expect(cookie.path == nil)
    #expect(cookie.domain == nil)
    #expect(cookie.maxAge == nil)
    #expect(cookie.expires == nil)
  }

  @Test("White space, case, unknown and repeated attributes (RFC 6265bis, section 5.6)")
  func lenient() throws {
    let cookie = try SetCookie(
      parsing: "  a  =  b c , \"d\" ;SECURE;httponly ; path = /x ; PATH=/y; Domain=.Example.COM; "
        + "colour=red; Max-Age=1; max-age=20;; samesite=LAX")
    #expect(cookie.name == "a")
    #expect(cookie.value == "b c , \"d\"")
    #expect(cookie.isSecure)
    #expect(cookie.isHTTPOnly)
    #expect(cookie.path == "/y")
    #expect(cookie.domain == "example.com")
    #expect(cookie.maxAge == .seconds(20))
    #expect(cookie.sameSite == .lax)
  }

  @Test("Malformed attributes are passed over")
  func malformedAttributes() throws {
    let cookie = try SetCookie(
      parsing:
        "a=b; Max-Age=1x; Max-Age=; Max-Age=-; Expires=yesterday; Path=x; Domain=; Domain=.; "
        + "SameSite=maybe; Secure=no")
    #expect(cookie.maxAge == nil)
    #expect(cookie.expires == nil)
    #expect(cookie.path == nil)
    #expect(cookie.domain == nil)
    #expect(cookie.sameSite == .unspecified)
    #expect(cookie.isSecure)
    let long = String(repeating: "p", count: 1024)
    #expect(try SetCookie(parsing: "a=b; Path=/\(long)").path == nil)
  }

  @Test(
    "Max-Age",
    arguments: [
      ("0", 0), ("-1", -1), ("3600", 3600), ("99999999999999999999", Int64.max),
      ("-99999999999999999999", -Int64.max),
    ])
  func maxAge(text: String, seconds: Int64) throws {
    #expect(try SetCookie(parsing: "a=b; Max-Age=\(text)").maxAge == .seconds(seconds))
  }

  @Test(
    "What a browser drops is an error",
    arguments: [
      ("", CookieError.Code.malformedCookie), ("a", .malformedCookie), ("a; b=c", .malformedCookie),
      ("a=b\u{0}", .malformedCookie), ("a=b\r\nc", .malformedCookie),
      ("a=\u{7f}", .malformedCookie),
      ("=b", .malformedName), ("a b=c", .malformedName), ("__Host-a=b; Secure", .prefixRule),
      ("__Secure-a=b", .prefixRule), ("a=b; SameSite=None", .insecure),
      ("a=b; Partitioned", .insecure),
    ])
  func refused(text: String, code: CookieError.Code) throws {
    let error = try #require(throws: CookieError.self) { try SetCookie(parsing: text) }
    #expect(error.code == code)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidUTF8() {
    #expect(throws: CookieError.self) { try SetCookie(parsing: Bytes([0x61, 0x3d, 0xff])) }
    #expect(throws: CookieError.self) { try SetCookie(parsing: Bytes([0x61, 0x3d, 0xc3])) }
  }

  @Test("More than 4096 bytes are refused")
  func tooLarge() throws {
    let value = String(repeating: "v", count: 4095)
    #expect(try SetCookie(parsing: "a=\(value)").value == value)
    let error = try #require(throws: CookieError.self) { try SetCookie(parsing: "a=\(value)v") }
    #expect(error.code == .cookieTooLarge)
  }

  @Test(
    "Dates in the formats that were seen (RFC 6265, section 5.1.1)",
    arguments: [
      ("Wed, 21 Oct 2015 07:28:00 GMT", 1_445_412_480),
      ("Wed, 21-Oct-2015 07:28:00 GMT", 1_445_412_480),
      ("Wednesday, 21-Oct-15 07:28:00 GMT", 1_445_412_480),
      ("Wed Oct 21 07:28:00 2015", 1_445_412_480),
      ("21 oct 15 7:28:0", 1_445_412_480), ("2015 october 21 07:28:00", 1_445_412_480),
      ("Sun, 06 Nov 94 08:49:37 GMT", 784_111_777), ("01 Jan 69 00:00:00", 3_124_224_000),
      ("07:28:00x 21st Oct 2015", 1_445_412_480),
    ] as [(String, Int64)])
  func dates(text: String, seconds: Int64) throws {
    let cookie = try SetCookie(parsing: "a=b; Expires=\(text)")
    #expect(cookie.expires == HTTPDate(unixSeconds: seconds))
  }

  @Test(
    "No dates",
    arguments: [
      "", "Wed", "21 Oct 2015", "07:28:00 21 2015", "07:28:00 Oct 2015", "07:28:00 21 Oct",
      "07:28 21 Oct 2015", "24:00:00 21 Oct 2015", "07:60:00 21 Oct 2015", "07:28:60 21 Oct 2015",
      "07:28:00 31 Feb 2015", "07:28:00 0 Oct 2015", "07:28:00 21 Oct 1600",
      "07:28:00 21 Oct 12015",
      "007:28:00 21 Oct 2015", "07:28:00 21 Okt 2015",
    ])
  func noDates(text: String) throws {
    #expect(try SetCookie(parsing: "a=b; Expires=\(text)").expires == nil)
  }
}
