import Logging
import Testing

@testable import HazelCore

private struct TillError: Error, CustomStringConvertible {
  let description: String
}

private enum StockError: HTTPErrorConvertible {
  case empty

  var httpError: HTTPError { HTTPError(.conflict, code: "out_of_stock", detail: "none is left") }
}

@Suite("Errors of handlers")
struct ErrorResponderTests {
  private let recorder: LogRecorder = LogRecorder()

  private func makeShop() -> HazelApp {
    var configuration = HazelApp.Configuration()
    configuration.requestLog = false
    return makeApp(configuration: configuration, recorder: recorder) { app in
      app.get("/known") { _ in throw HTTPError(.gone, code: "out_of_print", detail: "since 1950") }
      app.get("/convertible") { _ in throw StockError.empty }
      app.get("/unknown") { _ in throw TillError(description: "the key is\n1234") }
      app.get("/unknown-async") { _ in
        await Task.yield()
        throw TillError(description: "the key is\n1234")
      }
      app.get("/upstream") { _ in
        let answer = Bytes(#"{"secret":1234}"#)
        return try HazelJSONDecoder().decode([String: String].self, from: answer)
      }
      app.get("/unavailable") { _ in throw HTTPError(.serviceUnavailable) }
      app.get("/cancelled") { _ in throw CancellationError() }
    }
  }

  @Test("An HTTPError is its own answer and is not logged")
  func known() async throws {
    let response = try await makeShop().respond(.get, "/known")
    #expect(response.status == .gone)
    let text = try await response.text
    #expect(text.contains("\"code\":\"out_of_print\""))
    #expect(text.contains("\"detail\":\"since 1950\""))
    #expect(recorder.entries.isEmpty)
  }

  @Test("An error that knows its HTTPError is answered with that")
  func convertible() async throws {
    let response = try await makeShop().respond(.get, "/convertible")
    #expect(response.status == .conflict)
    #expect(try await response.text.contains("\"code\":\"out_of_stock\""))
    #expect(recorder.entries.isEmpty)
  }

  @Test(
    "An unknown error is a bare 500, and logged with its cause and the id of the request",
    arguments: ["/unknown", "/unknown-async"])
  func unknown(target: String) async throws {
    let request = try Request(target: target + "?token=secret")
    let response = await makeShop().handle(request)
    #expect(response.status == .internalServerError)
    let text = try await response.text
    #expect(text.contains("\"code\":\"internal_server_error\""))
    #expect(text.contains("\"requestId\":\"\(request.id)\""))
    #expect(!text.contains("1234"))
    #expect(!text.contains("detail"))

    let entry = try #require(recorder.entries.first)
    #expect(recorder.entries.count == 1)
    #expect(entry.level == .error)
    #expect(entry.metadata["request_id"] == "\(request.id)")
    #expect(entry.metadata["path"] == "\(target)")
    let cause = "\(entry.metadata["error"] ?? "")"
    #expect(cause.contains("1234"))
    #expect(!cause.contains("\n"))
  }

  @Test("JSON of another service that can not be read is no fault of the client")
  func upstream() async throws {
    let response = try await makeShop().respond(.get, "/upstream")
    #expect(response.status == .internalServerError)
    #expect(try await !response.text.contains("secret"))
    #expect(recorder.entries.first?.level == .error)
  }

  @Test("What is no HTTP is answered, and fills no log")
  func malformedHead() {
    let responder = ErrorResponder(recorder.logger())
    let response = responder.response(to: HTTPError(.notImplemented), nil)
    #expect(response.status == .notImplemented)
    #expect(recorder.entries.isEmpty)
  }

  @Test("A deliberate 5xx is logged too, since something is wrong with the server")
  func deliberate() async throws {
    let response = try await makeShop().respond(.get, "/unavailable")
    #expect(response.status == .serviceUnavailable)
    #expect(recorder.entries.count == 1)
  }

  @Test("A cancelled handler is no error in the log")
  func cancelled() async throws {
    let response = try await makeShop().respond(.get, "/cancelled")
    #expect(response.status == .internalServerError)
    #expect(recorder.entries.isEmpty)
  }
}
