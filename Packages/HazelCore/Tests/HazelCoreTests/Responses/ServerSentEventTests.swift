import HazelCore
import HazelTestSupport
import Synchronization
import Testing

private struct Price: Encodable, Sendable {
  let cents: Int
}

/// Notes what becomes of the producers.
private final class Watch: Sendable {
  private let cancelled: Mutex<Bool> = Mutex(false)

  var isCancelled: Bool { cancelled.withLock { $0 } }

  func cancel() { cancelled.withLock { $0 = true } }
}

@Controller("/events")
private struct EventController {
  let watch: Watch

  @Sse("/prices") func prices(@LastEventID last: Int?) -> ServerSentEvents {
    ServerSentEvents { events in
      let first = (last ?? 0) + 1
      for number in first..<first + 2 {
        try await events.send(json: Price(cents: number), event: "price", id: "\(number)")
      }
    }
  }

  @Sse("/all") func all() -> AsyncStream<ServerSentEvent> {
    AsyncStream { continuation in
      continuation.yield(ServerSentEvent("a\nb\r\nc\rd", retry: .milliseconds(1500)))
      continuation.yield(ServerSentEvent(comment: "remark"))
      continuation.yield(ServerSentEvent(""))
      continuation.finish()
    }
  }

  @Sse("/values") func values() -> AsyncStream<Price> {
    AsyncStream { continuation in
      continuation.yield(Price(cents: 5))
      continuation.finish()
    }
  }

  @Sse("/texts") func texts() -> AsyncStream<String> {
    AsyncStream { continuation in
      continuation.yield("x")
      continuation.finish()
    }
  }

  @Sse("/forged") func forged() -> ServerSentEvents {
    ServerSentEvents { events in try await events.send("x", id: "1\ndata: forged") }
  }

  @Sse("/idle") func idle() -> ServerSentEvents {
    ServerSentEvents(heartbeat: .milliseconds(20)) { events in
      try await events.send("first")
      // Waits for ever; only the client's leaving ends it.
      try? await Task.sleep(for: .seconds(3600))
      if Task.isCancelled { watch.cancel() }
    }
  }
}

@Suite("Server-sent events")
struct ServerSentEventTests {
  private let watch: Watch
  private let app: HazelApp

  init() {
    let watch = Watch()
    self.watch = watch
    app = makeApp(controllers: [EventController.self]) { Provider.value(watch) }
  }

  @Test(
    "Events as they are sent",
    arguments: [
      (
        "/events/prices",
        "event: price\ndata: {\"cents\":1}\nid: 1\n\nevent: price\ndata: {\"cents\":2}\nid: 2\n\n"
      ),
      ("/events/all", "data: a\ndata: b\ndata: c\ndata: d\nretry: 1500\n\n: remark\n\ndata: \n\n"),
      ("/events/values", "data: {\"cents\":5}\n\n"), ("/events/texts", "data: x\n\n"),
    ])
  func format(target: String, text: String) async throws {
    let response = try await app.respond(.get, target)
    #expect(response.headers[.contentType] == "text/event-stream")
    #expect(response.headers[.cacheControl] == "no-cache")
    #expect(try await response.text == "\n" + text)
  }

  @Test("An id can not write lines of its own")
  func forged() async throws {
    let response = try await app.respond(.get, "/events/forged")
    await #expect(throws: HTTPError.self) { try await response.text }
  }

  @Test("A client that comes back goes on where it was")
  func resume() async throws {
    try await withClient(of: app) { client in
      let response = try await client.exchange(
        "GET /events/prices HTTP/1.1\r\nHost: shop\r\nLast-Event-ID: 41\r\n\r\n")
      #expect(response.status == 200)
      #expect(response.text.contains("data: {\"cents\":42}\nid: 42\n"))
      #expect(response.text.contains("id: 43\n"))
      #expect(!response.text.contains("id: 41\n"))
    }
  }

  @Test("A malformed Last-Event-ID is 400")
  func malformed() async throws {
    let response = try await app.respond(.get, "/events/prices", ["Last-Event-ID": "x"])
    #expect(response.status == .badRequest)
  }

  @Test("While nothing happens there are comments, and the producer ends when the client leaves")
  func disconnect() async throws {
    try await withClient(of: app) { client in
      try await client.send("GET /events/idle HTTP/1.1\r\nHost: shop\r\n\r\n")
      var text = ""
      while !text.contains("data: first\n\n") || text.count(of: ":\n\n") < 2 {
        text += String(decoding: try await client.read(1), as: UTF8.self)
      }
      #expect(text.contains("text/event-stream"))
      #expect(!watch.isCancelled)
      await client.close()
      #expect(await eventually { watch.isCancelled })
    }
  }
}

extension String {
  /// How often a text occurs, within the frames of chunks.
  fileprivate func count(of part: String) -> Int {
    replacing("\r\n", with: "\n").split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
