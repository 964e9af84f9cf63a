import HazelCore
import Testing

private struct OrderDraft: Codable, ResponseConvertible {
  struct Line: Codable {
    let book: Int
    let quantity: Int
  }

  let reader: String
  let lines: [Line]
}

private struct Stock: Codable, ResponseConvertible {
  let copiesLeft: Int
}

private struct Price: Decodable {
  let cents: Int

  init(from decoder: any Decoder) throws {
    cents = try decoder.singleValueContainer().decode(Int.self)
    guard cents >= 0 else { throw HTTPError(.badRequest, code: "negative_price") }
  }
}

@Suite("JSON in requests")
struct DecodeTests {
  private let app: HazelApp = makeApp { app in
    app.post("/orders") { request in try request.decode(OrderDraft.self) }
    app.post("/prices") { request in "\(try request.decode(Price.self).cents)" }
    app.post("/untyped") { request in "\(try request.body.decode(Price.self).cents)" }
    app.post("/snake") { request in
      var decoder = HazelJSONDecoder()
      decoder.keyStrategy = .snakeCase
      return try request.decode(Stock.self, using: decoder)
    }
  }

  private func post(
    _ target: String, _ body: String, type: HeaderValue? = .json
  ) async throws -> Response {
    var headers = HeaderFields()
    headers[.contentType] = type
    return try await app.respond(.post, target, headers, body: body)
  }

  @Test("A document becomes a value, and a value a document")
  func roundTrip() async throws {
    let text = #"{"reader":"Ada","lines":[{"book":1,"quantity":2}]}"#
    let response = try await post("/orders", text)
    #expect(response.status == .ok)
    #expect(try await response.text == text)
  }

  @Test(
    "Malformed JSON is 400 and says where",
    arguments: [
      ("{\"reader\":\"Ada\",\n  \"lines\":[1,]}", "/lines/1", "line 2, column 14"),
      ("", "", "line 1, column 1"),
      ("{\"reader\":\"Ada\"} {}", "", "line 1, column 18"),
    ])
  func malformed(body: String, pointer: String, place: String) async throws {
    let response = try await post("/orders", body)
    #expect(response.status == .badRequest)
    let text = try await response.text
    #expect(text.contains("\"code\":\"invalid_json\""), "\(text)")
    #expect(text.contains("\"pointer\":\"\(pointer)\""), "\(text)")
    #expect(text.contains(place), "\(text)")
  }

  @Test(
    "Another shape is 422 and names the value by its pointer",
    arguments: [
      (#"{"reader":"Ada","lines":[{"book":1,"quantity":"two"}]}"#, "/lines/0/quantity"),
      (#"{"lines":[]}"#, "/reader"),
      (#"[]"#, ""),
    ])
  func wrongShape(body: String, pointer: String) async throws {
    let response = try await post("/orders", body)
    #expect(response.status == .unprocessableContent)
    let text = try await response.text
    #expect(text.contains("\"code\":\"invalid_body\""), "\(text)")
    #expect(text.contains("\"pointer\":\"\(pointer)\""), "\(text)")
    #expect(!text.contains("two"))
  }

  @Test(
    "Content that does not say that it is JSON is 415, with what is accepted",
    arguments: [
      nil, "text/plain", "application/jsonx", "application/json; charset=iso-8859-1", "json",
      "application/json; charset=utf-8; charset=utf-16",
    ] as [HeaderValue?])
  func wrongType(type: HeaderValue?) async throws {
    let response = try await post("/prices", "1", type: type)
    #expect(response.status == .unsupportedMediaType)
    #expect(response.headers[.contentType] == .problemJSON)
  }

  @Test("The refusal says what is accepted")
  func accepted() async throws {
    let response = try await post("/prices", "1", type: "text/plain")
    #expect(response.headers[.accept] == .json)
  }

  @Test(
    "All that is JSON is taken",
    arguments: [
      "application/json", "Application/JSON; charset=UTF-8", "application/vnd.bookshop+json",
    ] as [HeaderValue])
  func rightType(type: HeaderValue) async throws {
    #expect(try await post("/prices", "1", type: type).text == "1")
  }

  @Test("The body alone can be read without asking for its type")
  func untyped() async throws {
    #expect(try await post("/untyped", "1", type: nil).text == "1")
    #expect(try await post("/untyped", "x", type: nil).status == .badRequest)
  }

  @Test("A decoder and an encoder of one's own can be used")
  func ownCoders() async throws {
    #expect(try await post("/snake", #"{"copies_left":3}"#).text == #"{"copiesLeft":3}"#)
    var encoder = HazelJSONEncoder()
    encoder.keyStrategy = .snakeCase
    let response = try Response(encoding: Stock(copiesLeft: 3), status: .accepted, using: encoder)
    #expect(try await response.text == #"{"copies_left":3}"#)
    #expect(response.status == .accepted)
  }

  @Test("An error of the type itself comes through")
  func ownError() async throws {
    let response = try await post("/prices", "-1")
    #expect(response.status == .badRequest)
    #expect(try await response.text.contains("\"code\":\"negative_price\""))
  }
}
