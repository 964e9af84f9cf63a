import HazelCore
import HazelKernel

/// Hands requests to the application in this process.
struct InProcessTransport: TestTransport {
  let app: HazelApp
  let logger: Logger
  let clock: TestClock

  func send(_ request: TestRequest) async throws -> TestResponse {
    let made = try Request(
      method: request.method, target: request.target, headers: request.headers,
      body: request.body)
    var environment = AdviceEnvironment()
    environment.clock = clock
    environment.logger = logger
    return try await AdviceEnvironment.$current.withValue(environment) {
      let response = await app.handle(made)
      return TestResponse(
        status: response.status, headers: response.headers,
        body: try await response.body.collect(), request: "\(request.method) \(request.target)")
    }
  }
}
