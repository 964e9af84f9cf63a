import HazelCore
import Testing

@testable import Bookshop

@Suite("Books")
struct BookTests {
  private let shop: Shop = Shop()
  private let draft: String = """
    {"isbn":"9780141439563","title":"Great Expectations","author":"Charles Dickens",\
    "priceInCents":1099,"stock":5}
    """

  @Test("They come in pages")
  func pages() async throws {
    let text = try await shop.send(.get, "/books?page=2&size=3").text
    #expect(text.contains("Moby-Dick"))
    #expect(!text.contains("Emma"))
    #expect(text.hasSuffix(#""page":2,"size":3,"total":4}"#))
  }

  @Test("They can be narrowed to an author")
  func author() async throws {
    let text = try await shop.send(.get, "/books?author=Jane+Austen").text
    #expect(text.contains("Emma"))
    #expect(text.contains(#""total":2"#))
  }

  @Test(
    "A page that can not be is refused",
    arguments: ["page=0", "size=0", "size=101", "page=two", "page=1&page=2"])
  func badPages(query: String) async throws {
    let response = try await shop.send(.get, "/books?" + query)
    #expect(response.status == .badRequest)
    #expect(try await response.text.contains("\"parameter\""))
  }

  @Test("One book is found by its number")
  func oneBook() async throws {
    let text = try await shop.send(.get, "/books/3").text
    #expect(
      text == """
        {"id":3,"isbn":"9780141439587","title":"Emma","author":"Jane Austen",\
        "priceInCents":999,"stock":8}
        """)
  }

  @Test("A number without a book is 404", arguments: [HTTPMethod.get, .delete])
  func unknownBook(method: HTTPMethod) async throws {
    #expect(try await shop.send(method, "/books/99").status == .notFound)
  }

  @Test("A new book is found where the answer says")
  func newBook() async throws {
    let created = try await shop.send(.post, "/books", json: draft)
    #expect(created.status == .created)
    let location = try #require(created.headers[.location]?.text)
    #expect(try await shop.send(.get, location).text == created.text)
  }

  @Test("Everything that is wrong with a book is reported at once, by its place")
  func invalidBook() async throws {
    let response = try await shop.send(
      .post, "/books",
      json: #"{"isbn":"9780141439564","title":"","author":"A","priceInCents":-1,"stock":-1}"#)
    #expect(response.status == .unprocessableContent)
    let text = try await response.text
    for pointer in ["/isbn", "/title", "/priceInCents", "/stock"] {
      #expect(text.contains("\"\(pointer)\""))
    }
    #expect(!text.contains("\"/author\""))
  }

  @Test("An ISBN belongs to one book")
  func takenISBN() async throws {
    #expect(try await shop.send(.post, "/books", json: draft).status == .created)
    let response = try await shop.send(.post, "/books", json: draft)
    #expect(response.status == .conflict)
    #expect(try await response.text.contains("\"isbn_taken\""))
  }

  @Test("A book may be replaced, also by one with the same ISBN")
  func replacedBook() async throws {
    #expect(try await shop.send(.put, "/books/1", json: draft).status == .ok)
    #expect(try await shop.send(.put, "/books/1", json: draft).status == .ok)
    #expect(try await shop.send(.put, "/books/2", json: draft).status == .conflict)
    #expect(try await shop.send(.put, "/books/99", json: draft).status == .notFound)
    #expect(try await shop.send(.get, "/books/1").text.contains("Great Expectations"))
  }

  @Test("A book can be removed once")
  func removedBook() async throws {
    #expect(try await shop.send(.delete, "/books/1").status == .noContent)
    #expect(try await shop.send(.delete, "/books/1").status == .notFound)
  }

  @Test("The export is CSV, quoted where it must be")
  func export() async throws {
    let quoted = BookDraft(
      isbn: "9780141439563", title: "The \"Best\"", author: "A\nB", priceInCents: 1, stock: nil)
    let shop = Shop(Samples.books + [quoted])
    let response = try await shop.send(.get, "/books/export.csv")
    #expect(response.headers[.contentType]?.text == "text/csv; charset=utf-8")
    let text = try await response.text
    #expect(text.hasPrefix("id,isbn,title,author,priceInCents,stock\r\n1,9780140449136,"))
    #expect(text.contains("\"Moby-Dick; or, The Whale\",Herman Melville"))
    #expect(text.hasSuffix("5,9780141439563,\"The \"\"Best\"\"\",\"A\nB\",1,0\r\n"))
  }

  @Test(
    "Content that is no JSON, or does not say so, is refused",
    arguments: [
      ("application/json", "{\"isbn\":", HTTPStatus.badRequest),
      ("application/json", "[]", .unprocessableContent),
      ("text/plain", "{}", .unsupportedMediaType),
    ])
  func refusedContent(type: HeaderValue, body: String, status: HTTPStatus) async throws {
    let response = await shop.app.handle(
      try Request(
        method: .post, target: "/books", headers: [.contentType: type], body: Bytes(body)))
    #expect(response.status == status)
    #expect(response.headers[.contentType] == .problemJSON)
  }
}
