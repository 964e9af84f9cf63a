// Advice fits structs, final classes, actors, extensions, functions of a file; async and sync;
// generic, throwing with and without a type, mutating, inout, on the main actor.
import HazelCore

enum StockError: Error {
  case gone
}

struct Desk {
  var total = 0

  @Traced func count() -> Int { total }
  @Logged @Timed func check(_ id: Int) throws(StockError) -> Int {
    guard id > 0 else { throw .gone }
    return id
  }
  @Traced mutating func add(_ other: inout Int) {
    total += other
    other = 0
  }
  @Timed func pick<Value>(_ values: [Value]) -> Value? { values.first }
  @Traced("books") func optional(_ id: Int) -> Int! { id }
}

final class Catalog: Sendable {
  @Traced @Retry(3) func find(_ id: Int) async throws(StockError) -> Int {
    if id == 0 { throw .gone }
    return id
  }
  @Timeout(.seconds(2)) func refresh() async throws {}
  @Around(.traced, .retry(3, backoff: .none), .timeout(.seconds(1)))
  func load() async throws -> [String] { [] }
  @Retry(2, while: { $0 is StockError }) func all() async throws -> Int { 3 }
}

actor Shelf {
  private var count = 0

  @Traced @Logged(level: .info) func take() async throws -> Int {
    count += 1
    return count
  }
  @Timeout(.seconds(1)) @Retry func put() async throws { count -= 1 }
  @Timed func sum() -> Int { count }
}

@MainActor final class Window {
  var title = ""

  @Traced func show(_ text: String) { title = text }
  @Retry @Timeout(.seconds(1)) func update() async throws { title += "!" }
}

extension Desk {
  struct Drawer {
    @Traced func name() -> String { if true { "drawer" } else { "desk" } }
  }
}

@Traced func free(_ id: Int) async -> Int { id }
