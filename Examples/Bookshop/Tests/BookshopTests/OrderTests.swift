import HazelTesting
import Synchronization
import Testing

@testable import Bookshop

@Suite("Orders")
struct OrderTests {
  private let app: TestApp = .shop()

  private func draft(_ lines: [Int: Int]) -> OrderDraft {
    OrderDraft(
      lines: lines.sorted { $0.key < $1.key }.map { OrderLine(book: $0.key, copies: $0.value) },
      delivery: .post(street: "Main Street 1", city: "Bath"))
  }

  private func stock(of book: Int) async throws -> Int {
    try await app.get("/books/\(book)").json(as: Book.self).stock
  }

  @Test("An order takes its books out of stock")
  func placed() async throws {
    let response = try await app.as(Reader.ada).post("/orders", json: draft([1: 2, 3: 1]))
      .expect(.created)
    let order = try response.json(as: Order.self)
    #expect(order.total == Money(cents: 3597))
    #expect(order.delivery == .post(street: "Main Street 1", city: "Bath"))
    #expect(response.header(.location) == "/orders/1")
    #expect(try await stock(of: 1) == 10)
  }

  @Test("An order that can not be met takes nothing")
  func outOfStock() async throws {
    try await app.as(Reader.ada).post("/orders", json: draft([1: 2, 4: 2]))
      .expectProblem(.conflict, code: "out_of_stock")
    #expect(try await stock(of: 1) == 12)
  }

  @Test("A book that is not there is a mistake in the order")
  func unknownBook() async throws {
    try await app.as(Reader.ada).post("/orders", json: draft([99: 1]))
      .expectProblem(.unprocessableContent, code: "invalid_body", pointer: "/lines")
  }

  @Test("Each line that is wrong is named")
  func invalidLines() async throws {
    let problem = try await app.as(Reader.ada).post("/orders", json: draft([1: 0, 2: 1, 3: 101]))
      .expectProblem(.unprocessableContent)
    #expect(problem?.errors?.compactMap(\.pointer) == ["/lines/0/copies", "/lines/2/copies"])
  }

  @Test("A cancelled order gives its books back, once")
  func cancelled() async throws {
    let ada = app.as(Reader.ada)
    try await ada.post("/orders", json: draft([4: 1])).expect(.created)
    let order = try await ada.post("/orders/1/cancel").json(as: Order.self)
    #expect(order.state == .cancelled)
    try await ada.post("/orders/1/cancel").expectProblem(.conflict, code: "order_cancelled")
    #expect(try await stock(of: 4) == 1)
  }

  @Test("Readers see their own orders only")
  func others() async throws {
    try await app.as(Reader.ada).post("/orders", json: draft([1: 1])).expect(.created)
    try await app.as(Reader.grace).get("/orders/1").expectProblem(.notFound)
    #expect(try await app.as(Reader.grace).get("/orders").text == "[]")
    try await app.get("/orders").expectProblem(.unauthorized)
  }

  @Test("Nobody sells the last copy twice")
  func lastCopy() async throws {
    let ada = app.as(Reader.ada)
    let draft = draft([4: 1])
    let statuses = try await withThrowingTaskGroup(of: HTTPStatus.self) { group in
      for _ in 0..<20 { group.addTask { try await ada.post("/orders", json: draft).status } }
      return try await group.reduce(into: [HTTPStatus]()) { $0.append($1) }
    }
    #expect(statuses.count { $0 == .created } == 1)
    #expect(statuses.count { $0 == .conflict } == 19)
  }

  @Test(
    "A busy till is asked again", arguments: [(1, HTTPStatus.created), (3, .serviceUnavailable)])
  func busyTill(failures: Int, status: HTTPStatus) async throws {
    let till = BusyTill(failures: failures)
    let app = TestApp.shop(overrides: [.value(till, as: (any Till).self)])
    async let response = app.as(Reader.ada).post("/orders", json: draft([4: 1]))
    for _ in 1...min(failures, 2) {
      await app.clock.sleepers(atLeast: 1)
      app.clock.advance(by: .seconds(10))
    }
    try await response.expect(status)
    let left = try await app.get("/books/4").json(as: Book.self).stock
    #expect(left == (status == .created ? 0 : 1))
  }
}

/// A till that can not take money at first.
private final class BusyTill: Till {
  private let failures: Mutex<Int>

  init(failures: Int) { self.failures = Mutex(failures) }

  func charge(_ amount: Money, to reader: Int) async throws(TillError) {
    let isBusy = failures.withLock { left in
      guard left > 0 else { return false }
      left -= 1
      return true
    }
    if isBusy { throw .busy }
  }
}
