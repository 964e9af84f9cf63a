import HazelCore
import Testing

@DTO
private struct AnswerTitle {
  var text: String
}

private struct AnswerPlain: Encodable {}
private struct AnswerUnsendable {}

private struct AnswerOpaque: ResponseConvertible {
  func response(to request: Request) -> Response { Response("x") }
}

private struct AnswerPrices: MediaContent {
  static let contentType: HeaderValue = "text/csv; charset=utf-8"
  var contentHeaders: HeaderFields { [.contentType: "text/wrong", "X-Lines": "1"] }

  func content(for request: Request) -> ResponseBody { .string("Emma,8\r\n") }
}

private enum AnswerError: Error, CaseIterable, HTTPErrorConvertible {
  case closed, empty

  var httpError: HTTPError {
    switch self {
    case .closed: HTTPError(.serviceUnavailable, headers: [.retryAfter: "60"])
    case .empty: HTTPError(.conflict, code: "empty", detail: "nothing is left")
    }
  }
}

extension ResponseDescriptions {
  /// Each answer in a line: "201 application/json AnswerTitle +Location".
  fileprivate var lines: [String] {
    let answers = responses.map { response in
      let content = response.content.map { content in
        let type = content.type.map { " \($0)" } ?? ""
        return " " + content.mediaType + type + (content.form == .sequence ? "*" : "")
      }
      let headers = response.headers.map { " +\($0.name.text)\($0.isRequired ? "" : "?")" }
      return (response.status.map { "\($0.code)" } ?? "any") + (content + headers).joined()
    }
    return answers + errors.map { "\($0.status.code) \($0.code)" } + (isOpen ? ["open"] : [])
  }
}

@Suite("What types say of the answers that they make")
struct ResponseDescriptionTests {
  private func lines(_ type: (any Any.Type)?) -> [String] { ResponseDescriptions(of: type).lines }

  @Test("Values are JSON")
  func json() {
    #expect(lines(AnswerTitle.self) == ["200 application/json AnswerTitle"])
    #expect(lines(AnswerPlain.self) == ["200 application/json AnswerPlain"])
    #expect(lines([AnswerTitle].self) == ["200 application/json Array<AnswerTitle>"])
    #expect(lines([String: Int].self) == ["200 application/json Dictionary<String, Int>"])
    let content = ResponseDescriptions(of: [AnswerTitle].self).responses[0].content[0]
    var definitions = SchemaDefinitions(direction: .output)
    let schema = content.schemaType?.jsonSchema(in: &definitions)
    #expect(schema?.description == ##"{"type":"array","items":{"$ref":"#/$defs/AnswerTitle"}}"##)
    #expect(ResponseDescriptions(of: AnswerPlain.self).responses[0].content[0].schemaType == nil)
  }

  @Test("Nothing is 204")
  func nothing() {
    #expect(lines(nil) == ["204"])
    #expect(lines(Void.self) == ["204"])
    #expect(lines(NoContent.self) == ["204"])
  }

  @Test("Types of Hazel say their status, content and header fields")
  func known() {
    #expect(lines(Created<AnswerTitle>.self) == ["201 application/json AnswerTitle +Location?"])
    #expect(lines(Created<String>.self) == ["201 text/plain String +Location?"])
    #expect(lines(Accepted.self) == ["202 +Location?"])
    #expect(lines(Redirect.self) == ["303 +Location", "307 +Location", "308 +Location"])
    #expect(lines(HTML.self) == ["200 text/html String"])
    #expect(lines(String.self) == ["200 text/plain String"])
    #expect(lines(FileResponse.self) == ["200 */* +Content-Disposition?"])
    #expect(lines(StreamedContent.self) == ["200 */*"])
    #expect(
      lines(NDJSON<AsyncStream<AnswerTitle>>.self) == ["200 application/x-ndjson AnswerTitle*"])
    #expect(lines(ServerSentEvents.self) == ["200 text/event-stream*"])
    #expect(lines(JSONEvents<AnswerTitle>.self) == ["200 text/event-stream AnswerTitle*"])
  }

  @Test("What is not known is open")
  func unknown() {
    #expect(lines(Response.self) == ["open"])
    #expect(lines(HTTPStatus.self) == ["open"])
    #expect(lines(AnswerOpaque.self) == ["open"])
    #expect(lines(AnswerUnsendable.self) == ["open"])
  }

  @Test("Nil is 404, and a result has the errors of its failure")
  func wrapped() {
    #expect(lines(AnswerTitle?.self) == ["200 application/json AnswerTitle", "404 not_found"])
    #expect(lines(AnswerPlain?.self) == ["200 application/json AnswerPlain", "404 not_found"])
    #expect(lines(AnswerOpaque?.self) == ["404 not_found", "open"])
    #expect(
      lines(Result<AnswerTitle, AnswerError>.self)
        == ["200 application/json AnswerTitle", "503 service_unavailable", "409 empty"])
    #expect(lines(Result<Void, any Error>.self) == ["204"])
    #expect(
      lines(Created<AnswerTitle?>.self) == [
        "201 application/json AnswerTitle +Location?", "404 not_found",
      ])
  }

  @Test("Sequences are streams")
  func sequences() {
    #expect(lines(AsyncStream<String>.self) == ["200 text/plain String"])
    #expect(lines(AsyncStream<[UInt8]>.self) == ["200 application/octet-stream"])
    #expect(lines(AsyncStream<AnswerTitle>.self) == ["200 application/x-ndjson AnswerTitle*"])
  }

  @Test("With @Sse, sequences are events")
  func events() {
    var operation = OperationDescription()
    operation.events()
    operation.returns(AsyncStream<AnswerTitle>.self)
    #expect(ResponseDescriptions(of: operation).lines == ["200 text/event-stream AnswerTitle*"])
    operation.returns(AsyncStream<ServerSentEvent>.self)
    #expect(ResponseDescriptions(of: operation).lines == ["200 text/event-stream*"])
    operation.returns(JSONEvents<AnswerTitle>.self)
    #expect(ResponseDescriptions(of: operation).lines == ["200 text/event-stream AnswerTitle*"])
  }

  @Test("The shape of a route changes all answers")
  func shape() {
    var operation = OperationDescription()
    operation.returns(AnswerTitle?.self)
    operation.fails(AnswerError.self)
    var shape = ResponseShape()
    shape.status = .accepted
    shape.headers = ["X-Shelf": "7", .contentType: "application/vnd.shop+json"]
    let responses = ResponseDescriptions(of: operation, shape: shape)
    #expect(
      responses.lines == [
        "202 application/vnd.shop+json AnswerTitle +X-Shelf", "404 not_found",
        "503 service_unavailable", "409 empty",
      ])
    #expect(responses.responses[0].headers[0].value == "7")
    shape.status = .noContent
    #expect(ResponseDescriptions(of: operation, shape: shape).lines[0] == "204 +X-Shelf")
  }

  @Test("Answers of one status are one")
  func merging() {
    var responses = ResponseDescriptions(of: AnswerTitle.self)
    responses.add(.ok, ContentDescription(.html), headers: [HeaderDescription("X-A")])
    responses.add(.ok, ContentDescription(.json, Int.self), headers: [HeaderDescription("X-A")])
    #expect(responses.lines == ["200 application/json AnswerTitle text/html +X-A"])
  }

  @Test("Media content says its type once, for documents and answers")
  func media() async throws {
    #expect(lines(AnswerPrices.self) == ["200 text/csv"])
    let app = makeApp { $0.get("/prices") { _ in AnswerPrices() } }
    let response = try await app.respond(.get, "/prices")
    #expect(response.headers.values(of: .contentType) == ["text/csv; charset=utf-8"])
    #expect(response.headers["X-Lines"] == "1")
    #expect(try await response.text == "Emma,8\r\n")
  }

  @Test("Closures keep the type of their result")
  func closures() throws {
    let app = makeApp { app in
      app.get("/value") { _ in AnswerTitle(text: "Emma") }
      app.get("/waiting") { _ in
        await Task.yield()
        return AnswerTitle?.none
      }
      app.get("/nothing", .summary("Nothing")) { _ in }
      app.on(.trace, "/trace", .summary("Traces")) { _ in "text" }
      app.get("/response") { _ in Response("x") }
      app.register(RouteDefinition(.get, "/own", handler: .sync { _ in Response("x") }))
      app.group("/shelf") { $0.get(.summary("Shelf")) { _ in [1] } }
    }
    let answers = app.routes.map { "\($0.path): \($0.responses.lines.joined(separator: ", "))" }
    #expect(
      answers == [
        "/value: 200 application/json AnswerTitle",
        "/waiting: 200 application/json AnswerTitle, 404 not_found", "/nothing: 204",
        "/trace: 200 text/plain String", "/response: open", "/own: open",
        "/shelf: 200 application/json Array<Int>",
      ])
  }
}

@Suite("Events of one type")
struct JSONEventsTests {
  @Test("Values are events of JSON, from a closure and from a sequence")
  func values() async throws {
    let app = makeApp { app in
      app.get("/closure") { _ in
        JSONEvents<Int>(heartbeat: nil) { events in
          try await events.send(1, event: "count", id: "a")
          try await events.send(2)
        }
      }
      app.get("/sequence") { _ in
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
        continuation.yield(3)
        continuation.finish()
        return JSONEvents(stream, event: "count", heartbeat: nil) { "\($0)" }
      }
    }
    let closure = try await app.respond(.get, "/closure")
    #expect(closure.headers[.contentType] == "text/event-stream")
    let text = try await closure.text
    #expect(text.contains("event: count") && text.contains("id: a") && text.contains("data: 2"))
    let other = try await app.respond(.get, "/sequence").text
    #expect(other.contains("id: 3") && other.contains("data: 3"))
  }
}
