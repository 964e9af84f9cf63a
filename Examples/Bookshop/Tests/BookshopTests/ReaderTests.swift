import HazelTesting
import Testing

@testable import Bookshop

@Suite("Readers")
struct ReaderTests {
  private let app: TestApp = .shop()

  @Test("The token of a new account proves whose it is")
  func signUp() async throws {
    let created = try await app.post(
      "/readers", json: ["name": " Emma ", "email": "EMMA@example.com"])
    let account = try created.expect(.created).json(as: Account.self)
    #expect(account.reader == Reader(id: 3, name: "Emma", role: .reader))
    let me = try await app.get(
      "/readers/me", headers: [.authorization: HeaderValue("Bearer \(account.token)")])
    #expect(try me.json(as: Reader.self) == account.reader)
  }

  @Test("Mistakes in an account are named, a mistyped mail address too")
  func refused() async throws {
    let problem = try await app.post("/readers", json: ["name": "", "email": "a@gmial.com"])
      .expectProblem(.unprocessableContent)
    #expect(problem?.errors?.compactMap(\.pointer) == ["/name", "/email"])
  }

  @Test("What the staff does is written down, and what failed is not")
  func audit() async throws {
    let grace = app.as(Reader.grace)
    try await grace.patch("/books/1", json: ["stock": 3]).expect(.ok)
    try await grace.patch("/books/99", json: ["stock": 3]).expectProblem(.notFound)
    let entries = try await grace.get("/audit").json(as: [AuditEntry].self)
    #expect(entries.map(\.what) == ["changed book 1"])
    #expect(entries.first?.reader == "Grace")
    try await app.as(Reader.ada).get("/audit").expectProblem(.forbidden)
  }
}
