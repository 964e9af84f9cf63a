import HazelCore
import HazelTesting
import Testing

@Suite("TestApp")
struct TestAppTests {
  @Test("What the application logs is kept, for each application alone")
  func logs() async throws {
    let app = TestApp(registerShop)
    let other = TestApp(registerShop)
    _ = try await app.get("/broken")
    #expect(app.logs.messages(at: .error).count == 1)
    #expect(other.logs.entries.isEmpty)
    app.logs.clear()
    #expect(app.logs.entries.isEmpty)
  }

  @Test("Advice sleeps on the clock of the application, and logs to it")
  func clock() async throws {
    let app = TestApp(registerShop)
    async let response = app.get("/supply/30")
    await app.clock.sleepers(atLeast: 2)
    app.clock.advance(by: .seconds(30))
    #expect(try await response.text == "30")
    #expect(app.logs.messages(at: .info).first == "waits 30 seconds")

    async let late = app.get("/supply/600")
    await app.clock.sleepers(atLeast: 2)
    app.clock.advance(by: .seconds(60))
    try await late.expectProblem(.gatewayTimeout, code: "timeout")
    #expect(app.logs.messages(at: .error).first == "waits 600 seconds")
  }

  @Test("It listens while a live test runs, at a port of its own, and stops when it fails")
  func live() async throws {
    let app = TestApp(registerShop)
    for _ in 0..<2 {
      await #expect(throws: Broken.self) {
        try await app.live { client in
          #expect(try await client.get("/books/1").status == .ok)
          throw Broken()
        }
      }
    }
    async let first = TestApp(registerShop).live { try await $0.get("/books/1").status }
    async let second = TestApp(registerShop).live { try await $0.get("/books/1").status }
    #expect(try await [first, second] == [.ok, .ok])
  }

  @Test("An application is stopped when its test lets go of it")
  func stops() async throws {
    let shop = HazelApp(name: "test", configuration: Self.freePort)
    registerShop(shop)
    var app: TestApp? = TestApp(shop)
    try await shop.start()
    _ = app
    app = nil
    // It can be started again as soon as it has stopped.
    var isStopped = false
    for _ in 0..<1_000 where !isStopped {
      do {
        try await shop.start()
        isStopped = true
      } catch {
        try await Task.sleep(for: .milliseconds(5))
      }
    }
    #expect(isStopped)
    await shop.stop()
  }

  private static var freePort: HazelApp.Configuration {
    var configuration = HazelApp.Configuration()
    configuration.server.listeners = [.tcp(port: 0)]
    configuration.server.eventLoops = 1
    configuration.requestLog = false
    return configuration
  }
}
