import Testing

@testable import HazelKernel

@Suite("Accept-Language")
struct AcceptLanguageTests {
  private func best(_ text: String, _ offers: [String]) throws -> String? {
    try AcceptLanguage(text).best(of: offers)
  }

  @Test("The example of RFC 9110, section 12.5.4")
  func example() throws {
    let languages = try AcceptLanguage("da, en-gb;q=0.8, en;q=0.7")
    #expect(languages.elements.map { $0.range } == ["da", "en-gb", "en"])
    #expect(languages.elements.map { $0.quality.thousandths } == [1000, 800, 700])
    #expect(languages.best(of: ["en", "da"]) == "da")
    #expect(languages.best(of: ["en", "en-GB"]) == "en-GB")
    #expect(languages.best(of: ["en-US", "fr"]) == "en-US")
  }

  @Test("Ranges are cut back a part at a time (RFC 4647, section 3.4)")
  func lookup() throws {
    let range = "zh-Hant-CN-x-private1-private2"
    let steps = [
      "zh-Hant-CN-x-private1-private2", "zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh",
    ]
    for index in steps.indices {
      #expect(try best(range, Array(steps[index...].reversed())) == steps[index])
    }
    #expect(try best(range, ["zh-Hant-CN-x"]) == nil)
    #expect(try best("de-AT", ["en", "DE"]) == "DE")
    #expect(try best("de-AT", ["de-CH"]) == nil)
  }

  @Test("Lookup comes before filtering")
  func filtering() throws {
    #expect(try best("pt", ["pt-BR"]) == "pt-BR")
    #expect(try best("pt, en;q=0.5", ["pt-BR", "en"]) == "en")
    #expect(try best("de-de, fr", ["de-DE-1996", "it"]) == "de-DE-1996")
    #expect(try best("d", ["de"]) == nil)
  }

  @Test("Weights decide, then the order of the field")
  func weights() throws {
    #expect(try best("en;q=0.5, de", ["en", "de"]) == "de")
    #expect(try best("en, de", ["de", "en"]) == "en")
    #expect(try best("fr;q=0.1, en;q=0.2, de;q=0.3", ["fr", "en", "de"]) == "de")
  }

  @Test("\"*\" finds the first offer, after everything else")
  func wildcard() throws {
    #expect(try best("*", ["en", "de"]) == "en")
    #expect(try best("*, de;q=0.1", ["en", "de"]) == "de")
    #expect(try best("fr, *;q=0.1", ["en", "de"]) == "en")
    #expect(try best("fr", ["en", "de"]) == nil)
    #expect(try best("*;q=0", ["en"]) == nil)
  }

  @Test("The weight 0 excludes")
  func excluded() throws {
    #expect(try best("en-GB;q=0, en", ["en-GB"]) == nil)
    #expect(try best("en-GB;q=0, en", ["en-GB", "en-US"]) == "en-US")
    #expect(try best("en;q=0, *", ["en", "de"]) == "de")
    #expect(try best("en;q=0, *", ["en-US"]) == nil)
    #expect(try best("*;q=0, de", ["en", "de"]) == "de")
    #expect(try best("en;q=0, en-US", ["en", "en-US"]) == "en-US")
  }

  @Test("An empty field says nothing")
  func empty() throws {
    #expect(try best("", ["en"]) == nil)
    #expect(try best("en", []) == nil)
  }

  @Test(
    "Malformed elements are passed over",
    arguments: [
      "e_n", "-en", "en-", "en--us", "abcdefghi", "en-abcdefghi", "1en", "en;q=x", "en;level=1",
      "en us",
      "en-*", "é",
    ])
  func malformed(element: String) throws {
    let languages = try AcceptLanguage("de, \(element)")
    #expect(languages.malformedCount == 1)
    #expect(languages.elements.count == 1)
  }

  @Test("Size, number and length of ranges are limited")
  func limits() throws {
    let limits = MediaLimits(maximumSize: .bytes(8), maximumRanges: 2)
    #expect(throws: MediaError(.fieldTooLarge, at: 8)) {
      try AcceptLanguage("de, en-GB", limits: limits)
    }
    #expect(throws: MediaError(.tooManyRanges, at: 6)) {
      try AcceptLanguage("de,en,fr", limits: limits)
    }
    let longest = "de" + String(repeating: "-abcd", count: 12)
    #expect(try AcceptLanguage(longest).elements.count == 1)
    #expect(try AcceptLanguage("de, \(longest)-a-b").malformedCount == 1)
  }
}
