import HazelTestSupport
import Testing

@testable import HazelCore

/// Boots no further than a gate until it is opened.
private struct SlowModule: Module {
  let gate: Gate
  let journal: Journal

  func onInit(_ context: ModuleContext) async throws {
    journal.note("init")
    try await gate.wait()
  }
  func onReady(_ context: ModuleContext) async throws { journal.note("ready") }
  func onShutdown(_ context: ModuleContext) async throws { journal.note("shutdown") }
}

@Suite("Stopping an application that starts")
struct StopWhileStartingTests {
  @Test("It does not listen with what was shut down, and shuts it down once")
  func stop() async throws {
    let gate = Gate()
    let journal = Journal()
    let app = makeApp(SlowModule(gate: gate, journal: journal))
    async let start = app.start()
    #expect(await eventually { gate.waitingCount == 1 })
    async let stop: Void = app.stop()
    #expect(await eventually { app.stops == 1 })
    gate.open()
    await stop
    do {
      let addresses = try await start
      Issue.record("it listens at \(addresses)")
    } catch let error as BootError {
      #expect(error.problems.map(\.code) == ["HZ313"])
    }
    #expect(journal.entries == ["init", "shutdown"])
    // It can be started again.
    _ = try await app.start()
    await app.stop()
    #expect(journal.entries == ["init", "shutdown", "init", "ready", "shutdown"])
  }
}
