import Testing

@testable import HazelKernel

@Suite("Request targets")
struct RequestTargetTests {
  private func parse(
    _ text: String, _ method: HTTPMethod = .get
  ) throws(URIError) -> RequestTarget {
    try RequestTarget(parsing: Bytes(text), method: method)
  }

  private func string(_ text: String, _ range: Range<Int>?) -> String? {
    range.map { String(decoding: Bytes(text)[$0]) }
  }

  @Test(
    "The origin form",
    arguments: [
      ("/", "/", nil, false), ("/books", "/books", nil, false),
      ("/books?", "/books", "", false), ("/books?page=2", "/books", "page=2", false),
      ("/where?q=now", "/where", "q=now", false), ("/a?b?c", "/a", "b?c", false),
      ("/caf%C3%A9?q=%20", "/caf%C3%A9", "q=%20", true), ("/?q=%20", "/", "q=%20", false),
      ("//books//", "//books//", nil, false), ("/a/../b", "/a/../b", nil, false),
      ("/a;v=1,2@x:y/!$&'()*+=~", "/a;v=1,2@x:y/!$&'()*+=~", nil, false),
      ("/a[]{}|^`?b[]={}|^`\\", "/a[]{}|^`", "b[]={}|^`\\", false),
      ("/http://x", "/http://x", nil, false),
    ] as [(String, String, String?, Bool)])
  func origin(text: String, path: String, query: String?, hasEscapes: Bool) throws {
    let target = try parse(text)
    #expect(target.form == .origin)
    #expect(string(text, target.path) == path)
    #expect(string(text, target.query) == query)
    #expect(target.pathHasEscapes == hasEscapes)
    #expect(target.scheme == nil)
    #expect(target.authority == nil)
  }

  @Test("The absolute form (RFC 9112, section 3.2.2)")
  func absolute() throws {
    let text = "http://www.example.org/pub/WWW/TheProject.html?x=1"
    let target = try parse(text)
    #expect(target.form == .absolute)
    #expect(string(text, target.scheme) == "http")
    #expect(string(text, target.authority?.host) == "www.example.org")
    #expect(string(text, target.path) == "/pub/WWW/TheProject.html")
    #expect(string(text, target.query) == "x=1")
  }

  @Test("The absolute form without a path, and with an address (RFC 9112, section 3.2.4)")
  func absoluteWithoutPath() throws {
    let text = "HTTPS://[2001:db8::1]:8001"
    let target = try parse(text, .options)
    #expect(string(text, target.authority?.host) == "2001:db8::1")
    #expect(target.authority?.port == 8001)
    #expect(target.path.isEmpty)
    #expect(target.query == nil)
    #expect(string("http://a?b", try parse("http://a?b").query) == "b")
  }

  @Test("The authority form (RFC 9112, section 3.2.3)")
  func authority() throws {
    let text = "www.example.com:80"
    let target = try parse(text, .connect)
    #expect(target.form == .authority)
    #expect(string(text, target.authority?.host) == "www.example.com")
    #expect(target.authority?.port == 80)
    #expect(target.path.isEmpty)
  }

  @Test("The asterisk form (RFC 9112, section 3.2.4)")
  func asterisk() throws {
    #expect(try parse("*", .options).form == .asterisk)
    #expect(throws: URIError(.malformedTarget, at: 0)) { try parse("*", .get) }
    #expect(throws: URIError(.malformedTarget, at: 0)) { try parse("*/", .options) }
    #expect(throws: URIError(.malformedTarget, at: 0)) { try parse("*?a", .options) }
  }

  @Test(
    "Malformed targets",
    arguments: [
      ("", URIError.Code.malformedTarget, 0), ("books", .malformedScheme, 5),
      ("?a", .malformedScheme, 0), ("example.com:80", .unsupportedScheme, 0),
      ("/a b", .forbiddenCharacter, 2), ("/a\"", .forbiddenCharacter, 2),
      ("/a<b>", .forbiddenCharacter, 2), ("/a\\b", .forbiddenCharacter, 2),
      ("/é", .forbiddenCharacter, 1), ("/a?é", .forbiddenCharacter, 3),
      ("/a?b c", .forbiddenCharacter, 4), ("/a?\"", .forbiddenCharacter, 3),
      ("/a\u{0}", .controlCharacter, 2), ("/a\u{7f}", .controlCharacter, 2),
      ("/a?\r\n", .controlCharacter, 3), ("/\t", .controlCharacter, 1),
      ("/a#b", .fragmentNotAllowed, 2), ("/a?b#c", .fragmentNotAllowed, 4),
      ("/a%", .malformedEscape, 2), ("/a%4", .malformedEscape, 2), ("/%zz", .malformedEscape, 1),
      ("/a?b=%4", .malformedEscape, 5), ("/%4?1", .malformedEscape, 1),
      ("ftp://example.com/", .unsupportedScheme, 0), ("httpx://a/", .unsupportedScheme, 0),
      ("http:/books", .missingHost, 5), ("http://", .missingHost, 7),
      ("http:///a", .missingHost, 7),
      ("http://:80/", .missingHost, 7), ("http://r@example.com/", .userInfoNotAllowed, 8),
      ("http://a\\b/", .malformedHost, 8), ("1http://a/", .malformedScheme, 5),
      ("http//a", .malformedScheme, 4), ("http://a/%", .malformedEscape, 9),
      ("http://a#b", .fragmentNotAllowed, 8),
    ] as [(String, URIError.Code, Int)])
  func malformed(text: String, code: URIError.Code, offset: Int) {
    #expect(throws: URIError(code, at: offset)) { try parse(text) }
  }

  @Test(
    "CONNECT takes the authority form only", arguments: ["/books", "*", "http://a:80/", "a", ""])
  func malformedConnect(text: String) {
    #expect(throws: URIError.self) { try parse(text, .connect) }
  }

  @Test("A target that was cut off is an error or another target, never a trap")
  func truncation() {
    let text = "https://[2001:db8::1]:8443/caf%C3%A9/b?q=%F0%9F%93%9A&x=1"
    let whole = Array(text.utf8)
    for count in 0..<whole.count {
      let part = Array(whole[..<count])
      guard let target = try? RequestTarget(parsing: Bytes(part), method: .get) else { continue }
      #expect(target.form == .absolute)
      #expect(target.path.upperBound <= count)
      #expect(target.query?.upperBound ?? count == count)
      #expect(count >= "https://[2001:db8::1]".utf8.count)
    }
  }
}
