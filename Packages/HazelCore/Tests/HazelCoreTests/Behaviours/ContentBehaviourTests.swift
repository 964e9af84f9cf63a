import HazelCore
import HazelTestSupport
import Testing

@DTO private struct Signup {
  @Email var email: String
  @Length(12...) var password: String
}

@Controller("/readers")
private struct ReaderController {
  @Post func join(@Body signup: Signup) -> Created<String> {
    Created(signup.email, at: "/readers/1")
  }
  @Delete("/:id") func leave(id: Int) {}
  @Get("/page") func page() -> HTML {
    let title = "<readers>"
    return "<!doctype html><p>\(title)</p>"
  }
}

private struct ReaderModule: Module {
  var controllers: [any Controller.Type] { ReaderController.self }
}

@Suite("Behaviours: content")
struct ContentBehaviourTests {
  private static let json: String = "Content-Type: application/json"

  @Test("8: broken rules are listed by field with the configured status, and no value is repeated")
  func rules() async throws {
    let body = #"{"email":"nobody-at-all","password":"hunter2"}"#
    for status in [HTTPStatus.unprocessableContent, .badRequest] {
      var configuration = HazelApp.Configuration()
      configuration.validation.ruleStatus = status
      let app = makeApp(ReaderModule(), configuration: configuration)
      try await withClient(of: app) { client in
        let refused = try await client.ask("POST", "/readers", [Self.json], body: body)
        #expect(refused.status == status.code)
        #expect(refused.text.contains(#""status":\#(status.code)"#), "\(refused.text)")
        #expect(refused.text.contains(#""pointer":"/email","code":"email""#), "\(refused.text)")
        #expect(refused.text.contains(#""pointer":"/password","code":"length""#))
        #expect(!refused.text.contains("hunter2") && !refused.text.contains("nobody"))
        let good = #"{"email":"ada@shop.example","password":"correct horse battery"}"#
        let joined = try await client.ask("POST", "/readers", [Self.json], body: good)
        #expect(joined.status == 201)
        #expect(joined["Location"] == "/readers/1")
      }
    }
  }

  @Test("9: malformed, too large and foreign content is 400, 413 and 415, in one shape")
  func refusals() async throws {
    var configuration = HazelApp.Configuration()
    configuration.server.limits.bodySize = .mebibytes(1)
    let large = #"{"email":""# + String(repeating: "a", count: 2 << 20) + #""}"#
    for (status, type, body) in [
      (400, Self.json, #"{"email":"#), (413, Self.json, large),
      (415, "Content-Type: text/xml", "<reader/>"),
    ] {
      let app = makeApp(ReaderModule(), configuration: configuration)
      try await withClient(of: app) { client in
        let response: WireResponse
        if status == 413 {
          // The content is refused before it is sent.
          try await client.send(
            "POST /readers HTTP/1.1\r\nHost: shop.example\r\n\(type)\r\n"
              + "Content-Length: \(body.utf8.count)\r\n\r\n")
          response = try await client.response(to: "POST")
        } else {
          response = try await client.ask("POST", "/readers", [type], body: body)
        }
        #expect(response.status == status)
        #expect(response["Content-Type"] == "application/problem+json")
        #expect(response.problemCode?.isEmpty == false)
        for member in [#""type":"#, #""title":"#, #""status":\#(status)"#] {
          #expect(response.text.contains(member), "\(member) in \(response.text)")
        }
      }
    }
  }

  @Test("10: a handler that returns nothing and one that returns a page complete")
  func completion() async throws {
    try await withClient(of: makeApp(ReaderModule())) { client in
      let gone = try await client.ask("DELETE", "/readers/7")
      #expect(gone.status == 204)
      #expect(gone.framing == .none)
      let page = try await client.ask("GET", "/readers/page")
      #expect(page.status == 200)
      #expect(page["Content-Type"] == "text/html; charset=utf-8")
      #expect(page.text == "<!doctype html><p>&lt;readers&gt;</p>")
      #expect(page.framing == .length(page.body.count))
      #expect(try await client.ask("DELETE", "/readers/8").status == 204)
    }
  }
}
