import HazelCore
import HazelTestSupport
import Synchronization
import Testing

@DTO private struct StockChange { var copies: Int }

/// Whether somebody is being told of changes.
private final class Ticker: Sendable {
  private let count: Mutex<Int> = Mutex(0)

  var isRunning: Bool { count.withLock { $0 > 0 } }

  func begin() { count.withLock { $0 += 1 } }
  func end() { count.withLock { $0 -= 1 } }
}

@Controller("/stock")
private struct StockController {
  let ticker: Ticker

  @Sse("/events") func events(@LastEventID last: Int?) -> ServerSentEvents {
    ServerSentEvents(heartbeat: .milliseconds(20)) { events in
      ticker.begin()
      defer { ticker.end() }
      for number in 1...3 where number > (last ?? 0) {
        try await events.send(
          json: StockChange(copies: number * 10), event: "stock", id: "\(number)")
      }
      // Idle until the client goes away.
      try await Task.sleep(for: .seconds(600))
    }
  }
}

private struct StockModule: Module {
  let ticker: Ticker

  var controllers: [any Controller.Type] { StockController.self }
  var providers: [Provider] { Provider.value(ticker) }
}

@Suite("Behaviours: events")
struct EventBehaviourTests {
  private let ticker: Ticker = Ticker()

  /// Connects, and reads lines until one that begins with the last text has come so often.
  private func lines(
    at address: PeerAddress, _ fields: [String], until isDone: ([String]) -> Bool
  ) async throws -> (head: [String], lines: [String]) {
    let client = try await WireClient.connect(to: address)
    try await client.send(
      (["GET /stock/events HTTP/1.1", "Host: shop.example"] + fields).joined(separator: "\r\n")
        + "\r\n\r\n")
    var head: [String] = []
    while true {
      let line = try await client.line()
      if line.isEmpty { break }
      head.append(line)
    }
    var content = ""
    func complete() -> [String] {
      Array(
        content.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      )
    }
    while !isDone(complete()) {
      let size = try #require(Int(try await client.line(), radix: 16))
      content += String(decoding: try await client.read(size), as: UTF8.self)
      _ = try await client.line()
    }
    await client.close()
    return (head, complete())
  }

  @Test("23: events come as they are sent, with a heartbeat, and go on where the client left")
  func events() async throws {
    let app = makeApp(StockModule(ticker: ticker))
    let address = try await app.start()[0]
    let (head, first) = try await lines(at: address, []) { $0.contains(":") }
    #expect(head.first == "HTTP/1.1 200 OK")
    #expect(head.contains { $0.lowercased() == "content-type: text/event-stream" })
    #expect(
      first.filter { !$0.isEmpty && $0 != ":" } == [
        "event: stock", #"data: {"copies":10}"#, "id: 1",
        "event: stock", #"data: {"copies":20}"#, "id: 2",
        "event: stock", #"data: {"copies":30}"#, "id: 3",
      ])
    // The client went away, so nobody makes events any more.
    #expect(await eventually { !ticker.isRunning })
    let (_, second) = try await lines(at: address, ["Last-Event-ID: 2"]) { $0.contains("id: 3") }
    #expect(
      second.filter { !$0.isEmpty && $0 != ":" } == [
        "event: stock", #"data: {"copies":30}"#, "id: 3",
      ])
    #expect(await eventually { !ticker.isRunning })
    await app.stop()
  }
}
