import HazelTesting
import Synchronization
import Testing

private final class Endings: Sendable {
  let count: Mutex<Int> = Mutex(0)
  var value: Int { count.withLock { $0 } }
}

private struct EndingModule: Module {
  let endings: Endings

  func onShutdown(_ context: ModuleContext) async throws {
    endings.count.withLock { $0 += 1 }
  }
}

@Suite("The end of a tested application")
struct TestAppStopTests {
  @Test("stop() waits until the modules have ended, and a released one ends by itself")
  func stop() async throws {
    let endings = Endings()
    var app: TestApp? = TestApp(EndingModule(endings: endings))
    _ = try await app?.get("/")
    await app?.stop()
    #expect(endings.value == 1)
    _ = try await app?.get("/")
    app = nil
    for _ in 0..<1000 where endings.value < 2 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(endings.value == 2)
  }
}
