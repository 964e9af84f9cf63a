import HazelCore
import Synchronization

enum SupplyError: Error, Equatable {
  case gone
  case busy
}

/// What calls have left, in their order.
final class Trail: Sendable {
  private let lines: Mutex<[String]> = Mutex([])

  var all: [String] { lines.withLock { $0 } }

  func add(_ line: String) {
    lines.withLock { $0.append(line) }
  }
}

/// Advice as another package has it: it notes where it begins and ends.
struct Noted: SyncAdvice {
  let name: String
  let trail: Trail

  func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    trail.add("\(name) > \(call)")
    defer { trail.add("\(name) < \(call)") }
    return try await body()
  }

  func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    trail.add("\(name) > \(call)")
    defer { trail.add("\(name) < \(call)") }
    return try body()
  }
}

@attached(body) @attached(peer)
macro Noted(name: String, trail: Trail) =
  #externalMacro(module: "HazelMacros", type: "AdviceMacro")

/// A service with advice on its methods.
actor AdvisedCatalog {
  static let trail = Trail()
  private var failures: Int
  private(set) var calls = 0

  init(failures: Int = 0) {
    self.failures = failures
  }

  @Noted(name: "outer {id}", trail: AdvisedCatalog.trail)
  @Noted(name: "inner", trail: AdvisedCatalog.trail)
  func find(_ id: Int) async throws(SupplyError) -> Int {
    AdvisedCatalog.trail.add("body \(id)")
    if id == 0 { throw .gone }
    return id
  }

  @Retry(3, backoff: .none, while: { $0 as? SupplyError == .busy })
  func reserve() async throws -> Int {
    calls += 1
    guard failures > 0 else { return calls }
    failures -= 1
    throw failures == 7 ? SupplyError.gone : SupplyError.busy
  }

  @Retry(4, backoff: .constant(.seconds(60)))
  func reserveLater() async throws -> Int {
    try await reserve()
  }

  @Timeout(.seconds(30))
  func wait() async throws -> Int {
    calls += 1
    try await ContinuousClock().sleep(for: .seconds(600))
    return calls
  }

  @Timeout(.seconds(30))
  func answer(_ value: Int) async throws -> Int {
    if value == 0 { throw SupplyError.gone }
    return value + calls
  }

  @Traced func traced(_ id: Int) async throws -> Int { try await find(id) }
  @Traced("outer") @Traced("inner {id}") func nested(_ id: Int) async -> Int { id }
  @Timed func timed(_ id: Int) async throws -> Int { try await find(id) }
  @Logged func logged(_ secret: String) async throws {
    if secret.isEmpty { throw SupplyError.gone }
  }
  @Logged("reserves {copies} of {id}", level: .info)
  func named(_ id: Int, copies: Int) {}
}
