import Testing

@testable import HazelKernel

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test("Each component keeps what it may hold")
  func components() {
    let text = "a/b c+d&e=f?é'~"
    #expect(PercentCoding.encode(text, as: .pathSegment) == "a%2Fb%20c+d&e=f%3F%C3%A9'~")
    #expect(PercentCoding.encode(text, as: .queryValue) == "a/b%20c%2Bd%26e%3Df?%C3%A9%27~")
    #expect(PercentCoding.encode(text, as: .form) == "a%2Fb+c%2Bd%26e%3Df%3F%C3%A9%27%7E")
    #expect(PercentCoding.encode(text, as: .strict) == "a%2Fb%20c%2Bd%26e%3Df%3F%C3%A9%27~")
  }

  @Test("Fields become a form")
  func fields() {
    let fields = [
      FormField(name: "title", value: "War & Peace"), FormField(name: "tag", value: ""),
      FormField(name: "", value: "x"),
    ]
    #expect(PercentCoding.encode(fields: fields) == "title=War+%26+Peace&tag=&=x")
    #expect(PercentCoding.encode(fields: []) == "")
  }

  @Test(
    "What is encoded decodes to the same text",
    arguments: [
      (PercentCoding.Component.pathSegment, PercentCoding.DecodingOptions(controls: .allowed)),
      (.queryValue, .init(controls: .allowed)), (.strict, .init(controls: .allowed)),
      (.cookieValue, .init(controls: .allowed)),
      (.form, .init(plusIsSpace: true, controls: .allowed)),
      (.queryValue, .init(plusIsSpace: true, controls: .allowed)),
    ])
  func roundTrip(
    component: PercentCoding.Component, options: PercentCoding.DecodingOptions
  ) throws {
    var source = OctetSource(seed: 7)
    for _ in 0..<2000 {
      let text = source.text(upTo: 12, lowest: 0)
      let encoded = PercentCoding.encode(text, as: component)
      #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f })
      #expect(try PercentCoding.decode(encoded, options: options) == text)
    }
  }

  @Test("Random fields survive a form")
  func fieldsRoundTrip() throws {
    var source = OctetSource(seed: 8)
    for _ in 0..<500 {
      let fields = (0..<Int.random(in: 0...6, using: &source)).map { _ in
        FormField(name: source.text(upTo: 6), value: source.text(upTo: 12))
      }
      // A field without a name and a value is "=", which is not lost.
      #expect(Array(try FormFields(PercentCoding.encode(fields: fields))) == fields)
    }
  }
}
