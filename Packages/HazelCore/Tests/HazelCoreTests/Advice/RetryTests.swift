import HazelCore
import HazelTesting
import Testing

@Suite("@Retry")
struct RetryTests {
  @Test("A method is called until it returns, at most as often as asked for")
  func attempts() async throws {
    #expect(try await AdvisedCatalog(failures: 2).reserve() == 3)
    let catalog = AdvisedCatalog(failures: 5)
    await #expect(throws: SupplyError.busy) { try await catalog.reserve() }
    #expect(await catalog.calls == 3)
  }

  @Test("An error that the condition does not want ends it at once")
  func condition() async {
    let catalog = AdvisedCatalog(failures: 8)
    await #expect(throws: SupplyError.gone) { try await catalog.reserve() }
    #expect(await catalog.calls == 1)
  }

  @Test("Pauses are slept on the clock of the environment, and cancellation ends them")
  func pauses() async throws {
    let clock = TestClock()
    var environment = AdviceEnvironment()
    environment.clock = clock
    let catalog = AdvisedCatalog(failures: 3)
    let call = AdviceEnvironment.$current.withValue(environment) {
      Task { try await catalog.reserveLater() }
    }
    await clock.sleepers(atLeast: 1)
    #expect(await catalog.calls == 3)
    clock.advance(by: .seconds(60))
    #expect(try await call.value == 4)

    let other = AdvisedCatalog(failures: 100)
    let cancelled = AdviceEnvironment.$current.withValue(environment) {
      Task { try await other.reserveLater() }
    }
    await clock.sleepers(atLeast: 1)
    cancelled.cancel()
    await #expect(throws: SupplyError.busy) { try await cancelled.value }
    #expect(await other.calls == 3)
  }

  @Test("Pauses grow to the limit, and jitter only shortens them")
  func backoff() async throws {
    let clock = TestClock()
    var environment = AdviceEnvironment()
    environment.clock = clock
    let backoff = Backoff.exponential(
      from: .seconds(1), factor: 3, limit: .seconds(5), jitter: 0)
    let call = AdviceEnvironment.$current.withValue(environment) {
      Task {
        let call = AdvisedCall(type: "", function: "f()")
        try await Retry(4, backoff: backoff).around(call) { () async throws -> Void in
          throw SupplyError.busy
        }
      }
    }
    for pause in [1, 3, 5] {
      await clock.sleepers(atLeast: 1)
      clock.advance(by: .seconds(pause) - .nanoseconds(1))
      #expect(clock.sleeperCount == 1)
      clock.advance(by: .nanoseconds(1))
    }
    await #expect(throws: SupplyError.busy) { try await call.value }
  }
}
