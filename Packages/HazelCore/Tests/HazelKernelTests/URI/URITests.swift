import Testing

@testable import HazelKernel

@Suite("URIs")
struct URITests {
  @Test("All components (RFC 3986, section 3)")
  func components() throws {
    let uri = try URI("HTTPS://Example.com:8042/over/there?name=ferret#nose")
    #expect(uri.scheme == "https")
    #expect(uri.host == "example.com")
    #expect(uri.port == 8042)
    #expect(uri.path == "/over/there")
    #expect(uri.query == "name=ferret")
    #expect(uri.fragment == "nose")
    #expect(uri.userInfo == nil)
    #expect(uri.description == "HTTPS://Example.com:8042/over/there?name=ferret#nose")
  }

  @Test(
    "The examples of RFC 3986, section 1.1.2",
    arguments: [
      ("ftp://ftp.is.co.za/rfc/rfc1808.txt", "ftp", "ftp.is.co.za", "/rfc/rfc1808.txt"),
      ("http://www.ietf.org/rfc/rfc2396.txt", "http", "www.ietf.org", "/rfc/rfc2396.txt"),
      ("ldap://[2001:db8::7]/c=GB?objectClass?one", "ldap", "2001:db8::7", "/c=GB"),
      ("mailto:John.Doe@example.com", "mailto", nil, "John.Doe@example.com"),
      ("news:comp.infosystems.www.servers.unix", "news", nil, "comp.infosystems.www.servers.unix"),
      ("tel:+1-816-555-1212", "tel", nil, "+1-816-555-1212"),
      ("telnet://192.0.2.16:80/", "telnet", "192.0.2.16", "/"),
      (
        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "urn", nil,
        "oasis:names:specification:docbook:dtd:xml:4.1.2"
      ),
    ] as [(String, String, String?, String)])
  func examples(text: String, scheme: String, host: String?, path: String) throws {
    let uri = try URI(text)
    #expect(uri.scheme == scheme)
    #expect(uri.host == host)
    #expect(uri.path == path)
  }

  @Test("Empty components are not missing ones")
  func emptyComponents() throws {
    let uri = try URI("http://a?#")
    #expect(uri.path == "")
    #expect(uri.query == "")
    #expect(uri.fragment == "")
    let bare = try URI("http://a")
    #expect(bare.query == nil)
    #expect(bare.fragment == nil)
    #expect(try URI("http://a#?").query == nil)
    #expect(try URI("file:///books.csv").host == nil)
    #expect(try URI("file:///books.csv").path == "/books.csv")
  }

  @Test("A user name is refused unless the options let it through")
  func userInfo() throws {
    let text = "redis://app:s3cr%65t@cache:6379/0"
    #expect(throws: URIError(.userInfoNotAllowed, at: 8)) { try URI(text) }
    let uri = try URI(text, options: .withUserInfo)
    #expect(uri.userInfo == "app:s3cr%65t")
    #expect(uri.host == "cache")
    #expect(uri.port == 6379)
    #expect(uri.description == "redis://***@cache:6379/0")
    #expect(throws: URIError(.malformedEscape, at: 9)) {
      try URI("redis://a%@cache/", options: .withUserInfo)
    }
    #expect(throws: URIError(.userInfoNotAllowed, at: 11)) {
      try URI("redis://a@b@cache/", options: .withUserInfo)
    }
    #expect(throws: URIError(.missingHost, at: 10)) {
      try URI("redis://a@/", options: .withUserInfo)
    }
  }

  @Test(
    "Malformed URIs",
    arguments: [
      ("", URIError.Code.malformedScheme, 0), ("/books", .malformedScheme, 0),
      ("books", .malformedScheme, 5), (":", .malformedScheme, 0), ("1a:b", .malformedScheme, 2),
      ("a_b:c", .malformedScheme, 1), ("http:books", .missingHost, 5), ("http://", .missingHost, 7),
      ("http://exa mple/", .malformedHost, 10), ("http://a/ b", .forbiddenCharacter, 9),
      ("http://a/%x", .malformedEscape, 9), ("http://a?%", .malformedEscape, 9),
      ("http://a#%", .malformedEscape, 9), ("http://a#b#c", .fragmentNotAllowed, 10),
      ("mailto:a\u{0}", .controlCharacter, 8), ("http://a:b/", .malformedPort, 9),
    ] as [(String, URIError.Code, Int)])
  func malformed(text: String, code: URIError.Code, offset: Int) {
    #expect(throws: URIError(code, at: offset)) { try URI(text) }
  }

  @Test("URIs are equal when their bytes are")
  func equality() throws {
    #expect(try URI("http://a/") == URI("http://a/"))
    #expect(try URI("http://a/") != URI("http://a"))
    #expect(Set([try URI("http://a/"), try URI("http://a/")]).count == 1)
  }
}
