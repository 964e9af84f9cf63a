import Testing

@testable import HazelKernel

@Suite("Accept")
struct AcceptTests {
  @Test(
    "The weights of RFC 9110, section 12.5.1",
    arguments: [
      ("text/plain;format=flowed", 1000), ("text/plain", 700), ("text/html", 300),
      ("image/jpeg", 500), ("text/plain;format=fixed", 400), ("text/html;level=3", 300),
    ])
  func table(type: String, thousandths: Int) throws {
    let accept = try Accept(
      "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, "
        + "*/*;q=0.5")
    #expect(accept.ranges.count == 5)
    #expect(accept.quality(of: try MediaType(type)).thousandths == thousandths)
  }

  @Test("The most specific range counts, not the greatest weight")
  func specificity() throws {
    let accept = try Accept("text/*, text/plain;q=0.2, text/plain;format=flowed;q=0, */*;q=0.9")
    #expect(accept.quality(of: try MediaType("text/plain")).thousandths == 200)
    #expect(accept.quality(of: try MediaType("text/plain;format=flowed")) == .zero)
    #expect(accept.quality(of: try MediaType("text/css")) == .full)
    #expect(accept.quality(of: .png).thousandths == 900)
    #expect(try Accept("a/b;q=0.5, a/b;q=0.7").quality(of: MediaType("a/b")).thousandths == 500)
  }

  @Test(
    "Weights",
    arguments: [
      ("0", 0), ("0.", 0), ("0.1", 100), ("0.12", 120), ("0.123", 123), ("1", 1000), ("1.", 1000),
      ("1.000", 1000), ("0.000", 0), (".2", 200), (".123", 123), ("1.001", nil), ("1.1", nil),
      ("2", nil), ("0.1234", nil), ("", nil), (".", nil), ("-0.5", nil), ("00.5", nil),
      ("0.5x", nil), ("+0.5", nil), ("1.0000", nil), ("\"0.5\"", nil),
    ] as [(String, Int?)])
  func weights(text: String, thousandths: Int?) throws {
    let accept = try Accept("image/png, text/html;q=\(text)")
    let range = accept.ranges.first { $0.subtype == "html" }
    #expect(range?.quality.thousandths == thousandths)
    #expect((accept.malformedCount == 0) == (thousandths != nil))
  }

  @Test("White space, case, empty elements, quoted commas and extensions of the past")
  func syntax() throws {
    let accept = try Accept(
      " ,, TEXT/Html ; Level=\"1\" ; Q=0.5 ; ext ; more=\"a,b\" ,\t*/* ;q=0.1, a/b;c=\"x,\\\"y\",")
    #expect(accept.malformedCount == 0)
    #expect(accept.ranges.count == 3)
    #expect(accept.ranges[0].type == "text")
    #expect(accept.ranges[0].subtype == "html")
    #expect(accept.ranges[0].parameters == [MediaType.Parameter(name: "level", value: "1")])
    #expect(accept.ranges[0].quality.thousandths == 500)
    #expect(accept.ranges[2].parameters.first?.value == "x,\"y")
  }

  @Test(
    "Malformed elements are passed over",
    arguments: [
      "text", "text/", "/html", "*/html", "text/html;level", "text/html;level=", "text/html;q",
      "text/html;q=", "text/html q=1", "text/html;level=\"1", "te xt/html", "text/html;q=0.5;=",
      "text/html/x", "text/html;q=0.5 x",
    ])
  func malformedElement(element: String) throws {
    let accept = try Accept("image/png, \(element)")
    #expect(accept.ranges.count == 1)
    #expect(accept.malformedCount == 1)
    #expect(throws: MediaError(.malformedList, at: 0)) { try Accept(element) }
  }

  @Test("What an old client sends is understood")
  func oldClient() throws {
    let accept = try Accept("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2")
    #expect(accept.malformedCount == 0)
    #expect(accept.quality(of: .json).thousandths == 200)
  }

  @Test("An empty field accepts everything", arguments: ["", " ", ",", " , "])
  func empty(text: String) throws {
    #expect(try Accept(text).quality(of: .json) == .full)
    #expect(MediaType.negotiate(accept: try Accept(text), offers: [.json, .html]) == .json)
  }

  @Test("The charset of a range matters only if the media type has one")
  func charset() throws {
    let accept = try Accept("application/json;charset=UTF-8, text/html;charset=utf-16")
    #expect(accept.quality(of: .json) == .full)
    #expect(accept.quality(of: .html) == .zero)
    #expect(try Accept("text/plain;charset=\"UTF-8\"").quality(of: .plainText) == .full)
  }

  @Test("The number of elements is limited, malformed ones included")
  func rangeLimit() throws {
    let most = (0..<64).map { "a/b\($0)" }.joined(separator: ",")
    #expect(try Accept(most).ranges.count == 64)
    #expect(
      try #require(throws: MediaError.self) { try Accept(most + ",x/y") }.code == .tooManyRanges)
    #expect(
      try #require(throws: MediaError.self) { try Accept(most + ",x") }.code == .tooManyRanges)
    #expect(try Accept(most + ",,,").ranges.count == 64)
    let two = MediaLimits(maximumRanges: 2)
    #expect(throws: MediaError(.tooManyRanges, at: 6)) { try Accept("x, y, z/z", limits: two) }
  }

  @Test("The size of the field and the number of parameters are limited")
  func otherLimits() throws {
    let small = MediaLimits(maximumSize: .bytes(3), maximumParameters: 1)
    #expect(try Accept("a/b", limits: small).ranges.count == 1)
    #expect(throws: MediaError(.fieldTooLarge, at: 3)) { try Accept("a/bc", limits: small) }
    let one = MediaLimits(maximumParameters: 1)
    #expect(try Accept("a/b;c=d", limits: one).ranges.count == 1)
    #expect(try Accept("a/b, a/b;c=d;e=f", limits: one).malformedCount == 1)
  }
}

@Suite("Negotiation of media types")
struct MediaNegotiationTests {
  private func best(_ text: String, _ offers: [MediaType]) throws -> MediaType? {
    MediaType.negotiate(accept: try Accept(text), offers: offers)
  }

  @Test("The greatest weight wins")
  func weight() throws {
    #expect(try best("text/html;q=0.5, application/json", [.html, .json]) == .json)
    #expect(try best("text/html, application/json;q=0.9", [.json, .html]) == .html)
    #expect(try best("application/*;q=0.4, text/*;q=0.6", [.json, .html]) == .html)
  }

  @Test("Of equal weights the exact name wins, then the order of the offers")
  func ties() throws {
    #expect(try best("application/json, */*", [.html, .json]) == .json)
    #expect(try best("application/json, text/plain, */*", [.html, .json]) == .json)
    #expect(try best("*/*", [.html, .json]) == .html)
    #expect(try best("text/html, application/json", [.json, .html]) == .json)
    #expect(try best("text/*, application/json", [.html, .json]) == .json)
  }

  @Test("What has the weight 0 is not acceptable")
  func zero() throws {
    #expect(try best("text/html;q=0, */*", [.html, .json]) == .json)
    #expect(try best("text/html;q=0", [.html, .json]) == nil)
    #expect(try best("*/*;q=0, application/json", [.html, .json]) == .json)
  }

  @Test("Nothing acceptable is nil; nothing said is the first offer")
  func none() throws {
    #expect(try best("image/png", [.html, .json]) == nil)
    #expect(try best("*/*", []) == nil)
    #expect(MediaType.negotiate(accept: nil, offers: [.html, .json]) == .html)
    #expect(MediaType.negotiate(accept: nil, offers: []) == nil)
  }

  @Test("A browser gets HTML")
  func browser() throws {
    let accept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"
    #expect(try best(accept, [.json, .html]) == .html)
    #expect(try best(accept, [.json]) == .json)
  }
}
