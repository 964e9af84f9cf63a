import HazelTesting
import Testing

@testable import Bookshop

@Suite("Books")
struct BookTests {
  private let app: TestApp = .shop()
  private let draft: Book.Draft = Book.Draft(
    isbn: "9780141439563", title: "Great Expectations", authors: ["Charles Dickens"],
    price: Money(cents: 1099), stock: 5)

  @Test("They come in pages")
  func pages() async throws {
    let page = try await app.get("/books?page=2&size=3").json(as: Page<Book>.self)
    #expect(page.items.map(\.title) == ["Moby-Dick; or, The Whale"])
    #expect(page.total == 4)
  }

  @Test("They can be narrowed to an author")
  func author() async throws {
    let page = try await app.get("/books", query: ["author": "Jane Austen"])
      .json(as: Page<Book>.self)
    #expect(page.items.map(\.title) == ["Pride and Prejudice", "Emma"])
  }

  @Test(
    "A page that can not be is refused",
    arguments: ["page=0", "size=0", "size=101", "page=two", "page=1&page=2"])
  func badPages(query: String) async throws {
    let name = String(query.prefix(4))
    try await app.get("/books?" + query).expectProblem(.badRequest, parameter: name)
  }

  @Test("Version 1 still shows them as they were, and says that it ends")
  func oldVersion() async throws {
    let response = try await app.get("/books/3", headers: ["X-API-Version": "1"])
    #expect(
      response.text == #"{"id":3,"title":"Emma","author":"Jane Austen","priceInCents":999}"#)
    try await app.get("/books/3", headers: ["X-API-Version": "3"])
      .expectProblem(.notFound, code: "version_not_found")
  }

  @Test("A new book is found where the answer says")
  func newBook() async throws {
    let created = try await app.as(Reader.grace).post("/books", json: draft).expect(.created)
    let location = try #require(created.header(.location))
    #expect(try await app.get(location).text == created.text)
  }

  @Test("Everything that is wrong with a book is reported at once, by its place")
  func invalidBook() async throws {
    let bad = Book.Draft(isbn: "12", title: " ", authors: [], price: Money(cents: -1), stock: -1)
    let problem = try await app.as(Reader.grace).post("/books", json: bad)
      .expectProblem(.unprocessableContent, code: "invalid_body")
    #expect(
      Set((problem?.errors ?? []).map(\.pointer))
        == ["/isbn", "/title", "/authors", "/price/cents", "/stock"])
  }

  @Test("A change touches only what was sent, and its rules hold")
  func changedBook() async throws {
    let staff = app.as(Reader.grace)
    try await staff.patch("/books/3", json: ["stock": 5]).expect(.ok)
    let emma = try await app.get("/books/3").json(as: Book.self)
    #expect(emma.stock == 5)
    #expect(emma.title == "Emma")
    try await staff.patch("/books/3", json: ["isbn": "12"])
      .expectProblem(.unprocessableContent, pointer: "/isbn")
    try await staff.patch("/books/99", json: ["stock": 5]).expectProblem(.notFound)
  }

  @Test("An ISBN belongs to one book")
  func takenISBN() async throws {
    let staff = app.as(Reader.grace)
    try await staff.post("/books", json: draft).expect(.created)
    try await staff.post("/books", json: draft).expectProblem(.conflict, code: "isbn_taken")
    try await staff.patch("/books/1", json: ["isbn": draft.isbn])
      .expectProblem(.conflict, code: "isbn_taken")
  }

  @Test("A book can be removed once, by the staff")
  func removedBook() async throws {
    try await app.delete("/books/1").expectProblem(.unauthorized)
    try await app.as(Reader.ada).delete("/books/1").expectProblem(.forbidden)
    try await app.as(Reader.grace).delete("/books/1").expect(.noContent)
    try await app.as(Reader.grace).delete("/books/1").expectProblem(.notFound)
  }

  @Test("The export is CSV, quoted where it must be")
  func export() async throws {
    var quoted = draft
    quoted.title = "The \"Best\""
    let response = try await TestApp.shop([quoted]).get("/books/export.csv")
    #expect(response.header(.contentType) == "text/csv; charset=utf-8")
    #expect(
      response.text == """
        id,isbn,title,authors,cents,currency,stock\r
        1,9780141439563,"The ""Best\""",Charles Dickens,1099,EUR,5\r\n
        """)
  }
}
