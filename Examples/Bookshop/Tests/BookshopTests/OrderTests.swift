import HazelCore
import Testing

@testable import Bookshop

@Suite("Orders")
struct OrderTests {
  private let shop: Shop = Shop()

  private func order(_ lines: String, reader: String = "Ada") async throws -> Response {
    try await shop.send(
      .post, "/orders", json: #"{"reader":"\#(reader)","lines":[\#(lines)]}"#)
  }

  private func stock(of book: Int) async throws -> String {
    let text = try await shop.send(.get, "/books/\(book)").text
    return String(text.split(separator: "\"stock\":").last?.dropLast() ?? "")
  }

  @Test("An order takes its books out of stock")
  func placed() async throws {
    let response = try await order(#"{"bookID":1,"quantity":2},{"bookID":3,"quantity":1}"#)
    #expect(response.status == .created)
    #expect(response.headers[.location]?.text == "/orders/1")
    let text = try await response.text
    #expect(text.contains(#""totalInCents":3597"#))
    #expect(text.contains(#""state":"placed""#))
    #expect(try await stock(of: 1) == "10")
    #expect(try await stock(of: 3) == "7")
  }

  @Test("An order that can not be met takes nothing")
  func outOfStock() async throws {
    let response = try await order(#"{"bookID":1,"quantity":2},{"bookID":4,"quantity":2}"#)
    #expect(response.status == .conflict)
    #expect(try await response.text.contains("\"out_of_stock\""))
    #expect(try await stock(of: 1) == "12")
  }

  @Test("Lines of the same book are added up before the stock is looked at")
  func sameBookTwice() async throws {
    let response = try await order(#"{"bookID":3,"quantity":5},{"bookID":3,"quantity":5}"#)
    #expect(response.status == .conflict)
  }

  @Test("An order of a book that is not there is refused")
  func unknownBook() async throws {
    let response = try await order(#"{"bookID":99,"quantity":1}"#)
    #expect(response.status == .unprocessableContent)
    #expect(try await response.text.contains("\"unknown_book\""))
  }

  @Test("Each line that is wrong is named")
  func invalidLines() async throws {
    let response = try await order(
      #"{"bookID":1,"quantity":0},{"bookID":2,"quantity":1},{"bookID":3,"quantity":101}"#)
    #expect(response.status == .unprocessableContent)
    let text = try await response.text
    #expect(text.contains("\"/lines/0/quantity\""))
    #expect(!text.contains("\"/lines/1/quantity\""))
    #expect(text.contains("\"/lines/2/quantity\""))
    #expect(try await order("").status == .unprocessableContent)
  }

  @Test("A cancelled order gives its books back, once")
  func cancelled() async throws {
    _ = try await order(#"{"bookID":4,"quantity":1}"#)
    #expect(try await stock(of: 4) == "0")
    let response = try await shop.send(.post, "/orders/1/cancel")
    #expect(try await response.text.contains(#""state":"cancelled""#))
    #expect(try await shop.send(.post, "/orders/1/cancel").status == .conflict)
    #expect(try await shop.send(.post, "/orders/2/cancel").status == .notFound)
    #expect(try await stock(of: 4) == "1")
  }

  @Test("Orders are listed by reader")
  func listed() async throws {
    _ = try await order(#"{"bookID":1,"quantity":1}"#, reader: "Ada")
    _ = try await order(#"{"bookID":2,"quantity":1}"#, reader: "Grace")
    let ofGrace = try await shop.send(.get, "/orders?reader=Grace").text
    #expect(ofGrace.contains(#""id":2"#))
    #expect(!ofGrace.contains(#""id":1,"#))
    #expect(try await shop.send(.get, "/orders/1").text.contains("Ada"))
    #expect(try await shop.send(.get, "/orders/3").status == .notFound)
  }

  @Test("Nobody sells the last copy twice")
  func lastCopy() async throws {
    let statuses = try await withThrowingTaskGroup(of: HTTPStatus.self) { group in
      for _ in 0..<20 {
        group.addTask { try await order(#"{"bookID":4,"quantity":1}"#).status }
      }
      return try await group.reduce(into: [HTTPStatus]()) { $0.append($1) }
    }
    #expect(statuses.count { $0 == .created } == 1)
    #expect(statuses.count { $0 == .conflict } == 19)
  }

  @Test("More content than an order needs is refused")
  func tooLarge() async throws {
    let reader = String(repeating: "a", count: 17 << 10)
    #expect(try await order("", reader: reader).status == .contentTooLarge)
  }
}
