import HazelKernel
import HazelServer
import HazelTestSupport
import Synchronization
import Testing

@Suite("Writers that outlive their answers", .limited)
struct KeptWriterTests {
  @Test("It writes into no other answer") func late() async throws {
    try await withKeptWriter { kept, address in
      let client = try await WireClient.connect(to: address)
      #expect(try await client.exchange(get()).text == "first")
      let writer = try #require(kept.writer)
      await #expect(throws: CancellationError.self) { try await writer.write("late") }
      await writer.setTrailers(["X-Late": "1"])
      #expect(try await client.exchange(get()).text == "first")
      await client.close()
    }
  }

  @Test(
    "It does not keep the connection, whichever way the answer ended", arguments: Ending.allCases)
  func letsGo(_ ending: Ending) async throws {
    try await withKeptWriter { kept, address in
      let client = try await WireClient.connect(to: address)
      try await client.send(get(ending.target))
      switch ending {
      case .whole: #expect(try await client.response().text == "first")
      case .failed: #expect(try await client.response().status == 500)
      case .cutOff: _ = try await client.readToEnd()
      case .reset:
        _ = try await client.line()
        await client.reset()
      }
      await client.close()
      // What all requests of a connection share lives as long as the connection.
      #expect(await eventually { kept.writer != nil && !kept.hasConnection })
      #expect(kept.writer != nil)
    }
  }

  /// How an answer ends.
  enum Ending: CaseIterable {
    case whole, failed, cutOff, reset

    var target: String { "/\(self)" }
  }

  /// Runs a server whose handler keeps its writer until the end of the test.
  private func withKeptWriter(_ body: (KeptWriter, PeerAddress) async throws -> Void) async throws {
    let kept = KeptWriter()
    let plan = RoutePlan(handler: .async { request in kept.response(to: request) })
    let server = HTTPServer(
      configuration: .with(), logger: nil, dispatcher: Dispatcher { _ in plan })
    let address = try await server.start()[0]
    do {
      try await body(kept, address)
      await server.shutdown()
    } catch {
      await server.shutdown()
      throw error
    }
  }
}

/// Keeps the writer of an answer, and watches the connection without keeping it.
private final class KeptWriter: Sendable {
  private struct State {
    var writer: ResponseWriter?
    weak var connection: ConnectionInfo?
  }

  private let state = Mutex(State())

  var writer: ResponseWriter? { state.withLock { $0.writer } }
  var hasConnection: Bool { state.withLock { $0.connection != nil } }

  func response(to request: Request) -> Response {
    let target = request.target
    let connection = request.storage.connection
    state.withLock { $0.connection = connection }
    return Response(
      body: .stream(
        ResponseStream { [self] writer in
          state.withLock { $0.writer = writer }
          if target == "/failed" { throw HTTPError(.internalServerError) }
          try await writer.write("first")
          if target == "/cutOff" { throw HTTPError(.internalServerError) }
          while target == "/reset" { try await writer.write("more") }
        }))
  }
}
