import HazelCore
import HazelTestSupport
import Logging
import Testing

@testable import HazelCore

@Suite("Request log")
struct RequestLogTests {
  private func makeShop(_ recorder: LogRecorder, requestLog: Bool = true) -> HazelApp {
    var configuration = HazelApp.Configuration()
    configuration.requestLog = requestLog
    return makeApp(configuration: configuration, recorder: recorder) { app in
      app.get("/books") { _ in "Emma" }
      app.get("/none") { _ in HTTPStatus.noContent }
      app.get("/stream") { _ in
        Response(body: .stream(ResponseStream { writer in try await writer.write("Emma") }))
      }
      app.get("/endless") { _ in
        Response(
          body: .stream(
            ResponseStream { writer in
              while true { try await writer.write("Emma") }
            }))
      }
    }
  }

  private func visit(_ app: HazelApp, _ target: String) async throws {
    _ = try await withClient(of: app) { client in
      try await client.exchange("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
    }
  }

  @Test("One line: method, path, status, time, size, peer and id, and no query")
  func line() async throws {
    let recorder = LogRecorder()
    try await visit(makeShop(recorder), "/books?token=secret")
    let entry = try #require(recorder.entries.first { $0.message.hasPrefix("GET ") })
    #expect(entry.level == .info)
    let pattern = /GET \/books 200 \d+\.\d{3}ms 4B 127\.0\.0\.1:\d+ [0-9a-f]{32}/
    #expect(try pattern.wholeMatch(in: entry.message) != nil, "\(entry.message)")
  }

  @Test("It names answers of errors, and a size that is not known as a dash")
  func others() async throws {
    let recorder = LogRecorder()
    try await visit(makeShop(recorder), "/readers")
    try await visit(makeShop(recorder), "/stream")
    let lines = recorder.entries.map { $0.message }.filter { $0.hasPrefix("GET ") }
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("GET /readers 404 ") == true)
    #expect(lines.last?.contains("ms - 127.") == true, "\(lines)")
  }

  @Test(
    "A request that is handled without a socket is logged in the same way",
    arguments: ["/books?token=secret", "/readers", "/stream", "/none"])
  func handled(target: String) async throws {
    let recorder = LogRecorder()
    try await visit(makeShop(recorder), target)
    let request = try Request(target: target)
    _ = await makeShop(recorder).handle(request)
    let lines = recorder.entries.filter { $0.message.hasPrefix("GET ") }
    try #require(lines.count == 2)
    #expect(lines.map { $0.level } == [.info, .info])
    let words = lines.map { $0.message.split(separator: " ") }
    // Method, path and status; then the time, which differs; then the size.
    #expect(words[0][..<3] == words[1][..<3])
    #expect(words[0][4] == words[1][4])
    #expect(words[1][3].hasSuffix("ms"))
    #expect(words[1][5...] == ["-", request.id[...]])
  }

  @Test("The size that an answer to HEAD would have is in the line") func handledHead() async throws
  {
    let recorder = LogRecorder()
    _ = await makeShop(recorder).handle(try Request(method: .head, target: "/books"))
    #expect(recorder.entries.contains { $0.message.contains("HEAD /books 200 ") })
    #expect(recorder.entries.contains { $0.message.contains("ms 4B - ") })
  }

  @Test("It is off when the configuration says so, or when nobody reads that level")
  func off() async throws {
    let recorder = LogRecorder()
    try await visit(makeShop(recorder, requestLog: false), "/books")
    _ = await makeShop(recorder, requestLog: false).handle(try Request(target: "/books"))
    #expect(!recorder.entries.contains { $0.message.hasPrefix("GET ") })
  }

  @Test("An answer that was not sent to its end says so")
  func cutOff() async throws {
    let recorder = LogRecorder()
    try await withClient(of: makeShop(recorder)) { client in
      try await client.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
      _ = try await client.line()
      await client.reset()
      let isLogged = await eventually {
        recorder.entries.contains { $0.message.hasSuffix(" (cut off)") }
      }
      #expect(isLogged)
    }
  }

  @Test("Times have three digits behind the point")
  func milliseconds() {
    #expect(RequestLog.milliseconds(.nanoseconds(999)) == "0.000")
    #expect(RequestLog.milliseconds(.microseconds(7)) == "0.007")
    #expect(RequestLog.milliseconds(.microseconds(12_034)) == "12.034")
    #expect(RequestLog.milliseconds(.seconds(61)) == "61000.000")
  }
}

@Suite("Text in a log")
struct LogTextTests {
  @Test(
    "What has no shape of its own is escaped, everything else stays",
    arguments: [
      ("café", "café"),
      ("a\nb\r\u{0}", "a\\u{a}b\\u{d}\\u{0}"),
      ("\u{1b}[2J", "\\u{1b}[2J"),
      ("\u{7f}\u{85}\u{2028}", "\\u{7f}\\u{85}\\u{2028}"),
      ("\u{202e}txt", "\\u{202e}txt"),
    ])
  func escaped(text: String, expected: String) {
    #expect(LogText.escaped(text) == expected)
  }
}
