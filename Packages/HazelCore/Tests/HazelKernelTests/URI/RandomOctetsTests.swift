import Testing

@testable import HazelKernel

/// Whatever comes from outside must end in a value or an error: here with many random inputs, and
/// with good ones that were cut off at each byte.
@Suite("Random and truncated input")
struct RandomOctetsTests {
  /// Feeds octets to every parser; returns how many of them took it.
  private func feed(_ octets: [UInt8]) -> Int {
    let bytes = Bytes(octets)
    var taken = 0
    func count<Value>(_ value: Value?) { taken += value == nil ? 0 : 1 }
    count(try? PercentCoding.decode(bytes))
    count(try? PercentCoding.decode(bytes, options: .form))
    count(try? Authority(parsing: bytes))
    count(try? URI(parsing: bytes))
    count(try? URI(parsing: bytes, options: .withUserInfo))
    for method: HTTPMethod in [.get, .options, .connect] {
      count(try? RequestTarget(parsing: bytes, method: method))
    }
    if let form = try? FormFields(bytes) {
      count(try? form.tree())
      for field in form { count(form.first(field.name)) }
    }
    count(try? QueryParameters.first("a", in: bytes))
    if let cookies = try? Cookies(parsing: bytes) {
      for cookie in cookies { count(cookies[cookie.name]) }
    }
    count(try? SetCookie(parsing: bytes))
    count(try? HTTPDate(parsing: bytes))
    count(try? MediaType(parsing: bytes))
    if let accept = try? Accept(parsing: bytes) {
      count(MediaType.negotiate(accept: accept, offers: [.json, .html]))
    }
    if let encodings = try? AcceptEncoding(parsing: bytes) {
      count(ContentCoding.negotiate(acceptEncoding: encodings, offers: [.gzip, .brotli]))
    }
    if let languages = try? AcceptLanguage(parsing: bytes) {
      count(languages.best(of: ["en", "de-AT"]))
    }
    return taken
  }

  @Test(
    "Random input",
    arguments: [
      "%0123456789abcdefABCDEF+", "/?#[]@:.&=%41", "a=b&[]%5B%5D+", "[]:.0123456789abf",
      "; ,=\"\\abc/*q01.", "Sun, 06 Nov 1994 08:49:37 GMT-",
      "expires=; path=/; max-age=-1; __Host-",
    ])
  func random(alphabet: String) {
    var source = OctetSource(seed: UInt64(alphabet.utf8.count))
    var taken = 0
    for _ in 0..<3000 {
      taken += feed(source.octets(upTo: 40, alphabet: alphabet))
    }
    #expect(taken > 0)
  }

  @Test(
    "Good input that is cut off at each byte, and with each byte changed",
    arguments: [
      "https://[2001:db8::1]:8443/caf%C3%A9?q=%F0%9F%93%9A#top",
      "/books/caf%C3%A9?tags[]=a&book[title]=War+%26+Peace",
      "book[author][name]=Leo&tags%5B%5D=x&tags%5B%5D=y",
      "a=1; b=\"2\"; __Host-session=abc", "Sun, 06 Nov 1994 08:49:37 GMT",
      "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
      "id=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Max-Age=10; Domain=a.b; Path=/; Secure",
      "multipart/form-data; boundary=\"a \\\"b\"; charset=UTF-8",
      "text/*;q=0.3, text/html;level=1;q=0.4, */*;q=0.5", "gzip;q=1.0, identity; q=0.5, *;q=0",
      "da, en-gb;q=0.8, zh-Hant-CN-x-private1;q=0.7", "[::ffff:192.0.2.1]:8080",
    ])
  func truncated(text: String) {
    let whole = Array(text.utf8)
    #expect(feed(whole) > 0)
    var taken = 0
    for position in 0..<whole.count {
      taken += feed(Array(whole[..<position]))
      for byte: UInt8 in [0, 0x0a, 0x20, 0x22, 0x25, 0x5b, 0x5d, 0x7f, 0xc3, 0xff] {
        var changed = whole
        changed[position] = byte
        taken += feed(changed)
      }
    }
    #expect(taken > 0)
  }
}
