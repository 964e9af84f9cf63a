import HazelTesting
import Testing

@Suite("TestClock")
struct TestClockTests {
  private let clock = TestClock()

  @Test("Who sleeps wakes when the clock has moved far enough, and not before")
  func wakes() async throws {
    let clock = clock
    let short = Task { try await clock.sleep(for: .seconds(1)) }
    let long = Task { try await clock.sleep(for: .seconds(2)) }
    await clock.sleepers(atLeast: 2)
    clock.advance(by: .seconds(1))
    try await short.value
    #expect(clock.sleeperCount == 1)
    clock.advance(by: .seconds(1))
    try await long.value
    #expect(clock.now.offset == .seconds(2))
  }

  @Test("A deadline that has passed does not wait")
  func past() async throws {
    clock.advance(by: .seconds(5))
    try await clock.sleep(until: TestClock().now)
    #expect(clock.sleeperCount == 0)
  }

  @Test("Cancellation wakes, before and while a task sleeps")
  func cancellation() async {
    let clock = clock
    let task = Task { try await clock.sleep(for: .seconds(1)) }
    await clock.sleepers(atLeast: 1)
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      try await clock.sleep(for: .seconds(1))
    }
    late.cancel()
    await #expect(throws: CancellationError.self) { try await late.value }
    #expect(clock.sleeperCount == 0)
  }
}
