import HazelCore
import Testing

private struct OddModule: Module {
  var controllers: [any Controller.Type] {
    OddShop.Inner.self
    OddShop.Extended.self
  }
}

@Suite("Controllers in odd code")
struct OddControllerTests {
  private let app: HazelApp = makeApp(OddModule())

  @Test(
    "They answer as others",
    arguments: [
      ("/odd/response", #"{"text":"mine"}"#), ("/odd/route", #"{"stops":3}"#),
      ("/odd/error", #"[{"reason":"none"}]"#), ("/odd/default", "[2,0]"),
      ("/odd/default?in=7&repeat=8", "[7,8]"), ("/odd/context/1/2/3", "[1,2,3,4,5]"),
      ("/odd/available", "[1]"), ("/odd/tuple", #"{"a":[1,null]}"#), ("/odd/debug", "[2]"),
      ("/odd/private", "[3]"), ("/odd/inout/x?count=9", "[9]"), ("/extended", "[6]"),
    ])
  func answers(target: String, text: String) async throws {
    #expect(try await app.respond(.get, target).text == text)
  }

  @Test(
    "They read as others",
    arguments: [
      ("/odd/request", #"{"wish":"Emma"}"#), ("/odd/status", #"{"code":7}"#),
      ("/odd/names", #"{"default":2,"in":"a","self_":false}"#),
    ])
  func reads(target: String, text: String) async throws {
    let response = try await app.respond(.post, target, [.contentType: .json], body: text)
    #expect(try await response.text == text)
  }
}
