import HazelCore
import HazelTestSupport
import ServiceLifecycle
import Synchronization
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Prints at once, so that the order of lines can be seen from outside.
private func say(_ line: String) {
  print(line)
  fflush(nil)
}

@Injectable private final class SlowPress {
  let gate: Gate = Gate()
}

@Controller("/print")
private struct PressController {
  let press: SlowPress

  @Get func run() async throws -> String {
    try await press.gate.wait()
    say("printed")
    return "printed"
  }
}

private struct FirstModule: Module {
  func onShutdown(_ context: ModuleContext) async throws { say("A") }
}

private struct PressModule: Module {
  var imports: [any Module] {
    FirstModule()
    HealthModule()
  }
  var controllers: [any Controller.Type] { PressController.self }
  var providers: [Provider] { SlowPress.self }

  func onReady(_ context: ModuleContext) async throws {
    Self.press.withLock { $0 = try? context.resolve(SlowPress.self) }
  }

  func onShutdown(_ context: ModuleContext) async throws { say("B") }

  static let press: Mutex<SlowPress?> = Mutex(nil)
}

/// Asks on a connection of its own whether requests may be sent.
private func ready(_ address: PeerAddress) async throws -> Int {
  let client = try await WireClient.connect(to: address)
  let status = try await client.ask("GET", "/ready").status
  await client.close()
  return status
}

/// Asks for something slow, sends the signal, and looks at what becomes of old and new connections.
private func visit(_ address: PeerAddress) async throws {
  guard let press = PressModule.press.withLock({ $0 }) else { return say("no press") }
  let client = try await WireClient.connect(to: address)
  async let answer = client.ask("GET", "/print")
  _ = await eventually { press.gate.waitingCount == 1 }
  say("ready \(try await ready(address))")
  kill(getpid(), SIGTERM)
  _ = await eventually { (try? await ready(address)) == 503 }
  say("ready \(try await ready(address))")
  let isRefused = await eventually {
    guard let late = try? await WireClient.connect(to: address) else { return true }
    await late.close()
    return false
  }
  say(isRefused ? "refused" : "still accepting")
  press.gate.open()
  say("status \(try await answer.status)")
}

@Suite("Behaviours: stopping", .timeLimit(.minutes(2)))
struct DrainBehaviourTests {
  @Test("21: SIGTERM makes it not ready, refuses connections, ends what is in flight, runs hooks")
  func drain() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(0), observing: [\.standardOutputContent]
    ) {
      let addresses = AsyncStream<PeerAddress>.makeStream()
      var configuration = HazelApp.Configuration()
      configuration.banner = false
      configuration.drainDelay = .milliseconds(300)
      configuration.onStart = { addresses.continuation.yield($0[0]) }
      let app = HazelApp(PressModule(), name: "bookshop", configuration: configuration)
      let visitor = Task {
        for await address in addresses.stream { return try await visit(address) }
      }
      try await app.run(arguments: ["--port", "0"])
      say("end of run")
      try await visitor.value
    }
    let lines = String(decoding: result.standardOutputContent, as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(String.init)
      .filter { line in
        ["refused", "still accepting", "printed", "A", "B", "end of run"].contains(line)
          || line.hasPrefix("ready")
      }
    #expect(
      lines == ["ready 200", "ready 503", "refused", "printed", "B", "A", "end of run"])
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.contains("status 200"))
  }

  @Test("21: a program that crashes does not end with success")
  func crash() async {
    await #expect(processExitsWith: .failure) {
      let app = HazelApp(PressModule(), name: "bookshop")
      try await app.run(services: [BrokenService()], arguments: ["--port", "0"])
    }
  }
}

private struct PressJam: Error {}

private struct BrokenService: Service {
  func run() async throws { throw PressJam() }
}
