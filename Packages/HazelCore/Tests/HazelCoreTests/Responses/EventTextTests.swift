import HazelTestSupport
import Testing

@testable import HazelCore

@Suite("Texts of events")
struct EventTextTests {
  @Test(
    "A time that no client can wait is cut, and none is negative",
    arguments: [
      (Duration.milliseconds(1500), "retry: 1500\n\n"),
      (.seconds(Int64.max), "retry: 1000000000000000\n\n"),
      (.seconds(-1), "retry: 0\n\n"),
    ])
  func retry(time: Duration, text: String) throws {
    #expect(try ServerSentEvent(retry: time).text() == text)
  }

  @Test("No time between comments does not mean as many as the client takes")
  func heartbeat() async throws {
    let app = makeApp()
    app.get("/stock") { _ in
      ServerSentEvents(heartbeat: .zero) { events in
        try await Task.sleep(for: .milliseconds(50))
        try await events.send("done")
      }
    }
    let start = ContinuousClock.now
    let text = try await app.respond(.get, "/stock").text
    let milliseconds = Int(start.duration(to: .now) / .milliseconds(1))
    #expect(text.contains("data: done\n\n"))
    let comments = text.split(separator: "\n").count { $0.hasPrefix(":") }
    #expect(comments <= milliseconds + 1)
  }
}
