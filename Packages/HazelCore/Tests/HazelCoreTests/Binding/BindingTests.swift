import HazelCore
import HazelTestSupport
import Testing

@Suite("Binding")
struct BindingTests {
  private let app: HazelApp = makeApp(controllers: [BindingController.self]) {}

  @Test(
    "A text of the path becomes a value",
    arguments: [
      ("/int/42", "42"), ("/int/-7", "-7"), ("/int/%34%32", "42"), ("/byte/255", "255"),
      ("/bool/TRUE", "true"), ("/bool/off", "false"), ("/double/1.5", "1.5"),
      ("/float/-2e3", "-2000.0"),
      ("/uuid/e621e1f8-c36c-495a-93fc-0c247a3e6e5f", "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"),
      ("/date/1970-01-02", "86400.0"), ("/date/1970-01-01T01:00:00+01:00", "0.0"),
      ("/url/https:%2F%2Fexample.org%2Fa", "https://example.org/a"), ("/decimal/0.10", "0.1"),
      ("/duration/90s", "90.0 seconds"), ("/duration/250ms", "0.25 seconds"),
      ("/genre/poetry", "poetry"), ("/isbn/9780141439518", "9780141439518"),
      ("/text/caf%C3%A9+1", "café+1"),
    ])
  func path(target: String, text: String) async throws {
    #expect(try await app.respond(.get, target).text == text)
  }

  @Test(
    "A text that is none is 400, says what was expected and its shape, and not the text",
    arguments: [
      ("/int/secret", "expected an integer, received a text of 6 characters"),
      ("/int/99999999999999999999", "expected an integer, received an integer of 20 digits"),
      ("/int/%2B5", "expected an integer, received a text of 2 characters"),
      ("/int/1.5", "expected an integer, received a number"),
      ("/byte/256", "expected an integer from 0 to 255, received an integer of 3 digits"),
      ("/bool/secret", "expected true or false, received a text of 6 characters"),
      ("/double/nan", "expected a number, received a text of 3 characters"),
      ("/float/1e300", "expected a number, received a number"),
      ("/uuid/secret", "expected a UUID, received a text of 6 characters"),
      ("/date/2026-02-30", "expected a date"), ("/url/secret", "expected an absolute URL"),
      ("/decimal/1e5", "expected a decimal number"), ("/duration/5", "expected a duration"),
      ("/genre/secret", "expected one of novel, poetry, received a text of 6 characters"),
      ("/isbn/secret", "expected a value of type ISBN"),
    ])
  func wrong(target: String, message: String) async throws {
    let response = try await app.respond(.get, target)
    #expect(response.status == .badRequest)
    let text = try await response.text
    #expect(text.contains(message), "\(text)")
    #expect(text.contains(#""parameter":"v","in":"path","code":"wrong_type""#), "\(text)")
    // The path stands in "instance", and the text nowhere else.
    #expect(!text.replacing(target, with: "").contains("secret"))
  }

  @Test(
    "A query fills parameters, defaults, optionals and lists",
    arguments: [
      ("/query?page=1", "1 20 [] - []"),
      ("/query?page=1&per_page=5&tag=a&tag=b+c&genre=novel", #"1 5 ["a", "b c"] novel []"#),
      ("/query?page=1&ids=1,2&ids=3", "1 20 [] - [1, 2, 3]"),
      ("/maybe", "none none"), ("/maybe?language=french", "none french"),
      ("/maybe?filter[author]=Woolf", "Woolf none"), ("/guest", "guest"),
    ])
  func query(target: String, text: String) async throws {
    #expect(try await app.respond(.get, target).text == text)
  }

  @Test(
    "Nested names become a value",
    arguments: [
      ("/filter?filter[author]=Woolf&filter[price][from]=5&filter[languages][]=french"),
      ("/whole?author=Woolf&price[from]=5&languages[]=french"),
      ("/whole?author=Woolf&price[from]=5&languages=french"),
    ])
  func nested(target: String) async throws {
    let response = try await app.respond(.get, target)
    #expect(
      try await response.text == #"{"author":"Woolf","price":{"from":5},"languages":["french"]}"#)
  }

  @Test(
    "A nested value that is wrong is named as it was written",
    arguments: [
      ("/filter?filter[price][from]=5", "filter[author]", "missing"),
      ("/filter?filter[author]=a&filter[price][from]=x", "filter[price][from]", "wrong_type"),
      ("/filter?filter[author]=a&filter[languages][]=secret", "filter[languages][0]", "wrong_type"),
      ("/filter?filter[author]=a&filter[since]=secret", "filter[since]", "wrong_type"),
      ("/filter?filter=secret", "filter", "wrong_type"), ("/filter", "filter", "missing"),
    ])
  func nestedWrong(target: String, name: String, code: String) async throws {
    let response = try await app.respond(.get, target)
    #expect(response.status == .badRequest)
    let text = try await response.text
    #expect(text.contains(#""parameter":"\#(name)","in":"query","code":"\#(code)""#), "\(text)")
    #expect(!text.contains("secret"))
  }

  @Test("Several values where one is read are refused")
  func repeated() async throws {
    let text = try await app.respond(.get, "/query?page=1&page=2").text
    #expect(text.contains(#""code":"repeated","message":"expected an integer once, received 2"#))
  }

  @Test("Header fields, cookies, host and address")
  func fields() async throws {
    let headers: HeaderFields = [
      "X-Count": "3", "Accept": "a/b", "Cookie": "cart=9; x=y", "Host": "shop:80",
    ]
    #expect(try await app.respond(.get, "/fields", headers).text == "3 a/b 4 9 shop:80 -")
  }

  @Test("Everything that is wrong is answered at once")
  func allAtOnce() async throws {
    let response = try await app.respond(
      .get, "/many/x?page=y", ["X-Count": "z", "Cookie": "cart=w"])
    #expect(response.status == .badRequest)
    let text = try await response.text
    #expect(text.contains(#""code":"invalid_parameters""#))
    for place in [
      #""parameter":"id","in":"path""#, #""parameter":"page","in":"query""#,
      #""parameter":"size","in":"query","code":"missing""#, #""parameter":"X-Count","in":"header""#,
      #""parameter":"cart","in":"cookie""#,
    ] {
      #expect(text.contains(place), "\(place) in \(text)")
    }
  }

  @Test("A malformed query is told once")
  func malformedQuery() async throws {
    let response = try await app.respond(.get, "/query?page=%zz")
    #expect(response.status == .badRequest)
    #expect(try await response.text.contains("malformed_escape"))
    #expect(try await !response.text.contains("missing"))
  }

  @Test("A source of another package is asked, and its error is the answer")
  func source() async throws {
    #expect(try await app.respond(.get, "/reader?page=1", ["Authorization": "Ada"]).text == "Ada")
    #expect(
      try await app.respond(.get, "/reader?page=x", ["Authorization": "bad"]).status
        == .unauthorized)
    let missing = try await app.respond(.get, "/reader?page=1")
    #expect(missing.status == .badRequest)
    #expect(try await missing.text.contains("missing_parameter"))
  }

  @Test("A body is refused as a whole, or beside the parameters")
  func mixed() async throws {
    let json: HeaderFields = [.contentType: .json]
    let book = #"{"id":1,"title":"Emma"}"#
    func status(_ target: String, _ headers: HeaderFields, _ body: String) async throws -> Int {
      try await app.respond(.post, target, headers, body: body).status.code
    }
    #expect(try await status("/mixed?page=1", json, book) == 204)
    #expect(try await status("/mixed?page=1", [:], book) == 415)
    #expect(try await status("/mixed?page=1", json, "{") == 400)
    #expect(try await status("/mixed?page=1", json, "{}") == 422)
    #expect(try await status("/mixed?page=x", json, book) == 400)
    let both = try await app.respond(.post, "/mixed?page=x", json, body: "{}")
    #expect(both.status == .badRequest)
    let text = try await both.text
    #expect(text.contains(#""parameter":"page""#) && text.contains(#""pointer":"/id""#), "\(text)")
  }

  @Test("A body as text, bytes, stream or nothing")
  func bodies() async throws {
    #expect(try await app.respond(.post, "/text", body: "é").text == "é")
    #expect(try await app.respond(.post, "/bytes", body: "é").text == "2")
    #expect(try await app.respond(.post, "/view", body: "é").text == "2")
    #expect(try await app.respond(.post, "/stream", body: "abc").text == "3")
    #expect(try await app.respond(.post, "/optional").text == "none")
    let book = #"{"id":1,"title":"Emma"}"#
    #expect(
      try await app.respond(.post, "/optional", [.contentType: .json], body: book).text == "Emma")
  }

  @Test("A streamed body comes in parts over a socket")
  func stream() async throws {
    try await withClient(of: app) { client in
      let response = try await client.exchange(
        "POST /stream HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
      #expect(response.text == "5")
    }
  }

  @Test("A form fills parameters")
  func form() async throws {
    let form: HeaderFields = [.contentType: "application/x-www-form-urlencoded"]
    let text = try await app.respond(.post, "/form", form, body: "title=War+%26&tags=a&tags=b").text
    #expect(text == #"War & 1 ["a", "b"]"#)
    #expect(
      try await app.respond(.post, "/draft", form, body: "author=Woolf").text
        == #"{"author":"Woolf"}"#)
    #expect(try await app.respond(.post, "/form", body: "title=x").status == .unsupportedMediaType)
    let wrong = try await app.respond(.post, "/form", form, body: "copies=x")
    #expect(wrong.status == .badRequest)
    let errors = try await wrong.text
    #expect(errors.contains(#""pointer":"/title""#) && errors.contains(#""pointer":"/copies""#))
  }
}
