import HazelCore
import HazelTesting
import Testing

@Suite("@Timeout")
struct TimeoutAdviceTests {
  private let clock = TestClock()

  private func environment() -> AdviceEnvironment {
    var environment = AdviceEnvironment()
    environment.clock = clock
    return environment
  }

  @Test("A method that takes too long is cancelled, and the error is a 504")
  func late() async throws {
    let catalog = AdvisedCatalog()
    let call = AdviceEnvironment.$current.withValue(environment()) {
      Task { try await catalog.wait() }
    }
    await clock.sleepers(atLeast: 1)
    clock.advance(by: .seconds(30))
    let error = await #expect(throws: TimeoutError.self) { try await call.value }
    #expect(error?.limit == .seconds(30))
    #expect(error?.call.description == "AdvisedCatalog.wait()")
    #expect(error?.httpError.status == .gatewayTimeout)
    #expect(error?.httpError.code == "timeout")
  }

  @Test("A method in time gives its value or its error, and stops the timer")
  func inTime() async throws {
    try await AdviceEnvironment.$current.withValue(environment()) { () async throws in
      #expect(try await AdvisedCatalog().answer(3) == 3)
      await #expect(throws: SupplyError.gone) { try await AdvisedCatalog().answer(0) }
    }
    #expect(clock.sleeperCount == 0)
  }

  @Test("Cancellation of the caller reaches the method and is no timeout")
  func cancelled() async throws {
    let clock = clock
    let call = AdviceEnvironment.$current.withValue(environment()) {
      Task {
        let call = AdvisedCall(type: "", function: "f()")
        try await Timeout(.seconds(30)).around(call) { () async throws -> Void in
          // Ends after the timer, so that the timer is the first to be noticed.
          while !Task.isCancelled || clock.sleeperCount > 0 { await Task.yield() }
          for _ in 0..<1_000 { await Task.yield() }
          throw SupplyError.gone
        }
      }
    }
    await clock.sleepers(atLeast: 1)
    call.cancel()
    await #expect(throws: SupplyError.gone) { try await call.value }
  }

  @Test("The method stays on its actor")
  @MainActor func isolation() async throws {
    let window = Window()
    #expect(try await window.show("Emma") == 1)
    #expect(window.titles == ["Emma"])
  }
}

@MainActor private final class Window {
  private(set) var titles: [String] = []

  @Timeout(.seconds(30)) @Retry
  func show(_ title: String) async throws -> Int {
    MainActor.preconditionIsolated()
    titles.append(title)
    return titles.count
  }
}
