import HazelConfig
import HazelTesting
import Testing

@testable import Bookshop

@Suite("Settings of the shop")
struct ConfigTests {
  @Test("The name over the door is a setting")
  func name() async throws {
    let app = TestApp.shop(settings: ["name": "Corner Books"])
    #expect(try await app.get("/").text == "Corner Books. Begin with GET /books\n")
  }

  @Test("An order has no more copies than the setting says")
  func copies() async throws {
    let app = TestApp.shop(settings: ["orders.copies": "2"])
    let order = OrderDraft(lines: [OrderLine(book: 2, copies: 3)], delivery: .pickup)
    try await app.as(Reader.ada).post("/orders", json: order).expectProblem(
      .conflict, code: "too_many_copies")
  }

  @Test("Nobody signs up when the setting says so")
  func signUps() async throws {
    let app = TestApp.shop(settings: ["signUps": "no"])
    try await app.post("/readers", json: ["name": "Emma", "email": "emma@example.com"])
      .expectProblem(.forbidden, code: "no_sign_ups")
  }

  @Test("Everything that is wrong is told before the shop opens")
  func report() async throws {
    let app = HazelApp(
      ShopModule(settings: .testing(["orders.copies": "0", "closingTime": "soon"])))
    let error = await #expect(throws: BootError.self) { try await app.start() }
    #expect(error?.problems.map(\.subject).count == 2)
    #expect(error?.description.contains("closingTime") == true)
  }
}
