import FoundationEssentials
import HazelCore
import Testing

private struct TakenTitle: AsyncValidator {
  func validate(_ book: Book, into violations: inout Violations) async throws {
    if book.title == "Emma" { violations.add(at: "title", code: "taken", message: "is taken") }
  }
}

@Suite("DTOs in requests and with Codable")
struct DTORequestTests {
  private let app: HazelApp = makeApp { app in
    app.post("/books") { request in try request.decode(Book.self) }
    app.post("/many") { request in try request.decode([Book].self) }
    app.post("/old") { request in
      try request.decode(Book.self, validation: ValidationSettings(ruleStatus: .badRequest))
    }
    app.post("/checked") { request in
      try await request.decode(Book.self).validated(by: TakenTitle())
    }
  }

  private func post(
    _ target: String, _ body: String, type: HeaderValue? = .json, language: HeaderValue? = nil
  ) async throws -> (status: Int, text: String) {
    var headers = HeaderFields()
    headers[.contentType] = type
    headers[.acceptLanguage] = language
    let response = try await app.respond(.post, target, headers, body: body)
    return (response.status.code, try await response.text)
  }

  @Test("415, 400 and 422 with every violation")
  func statuses() async throws {
    let book = #"{"title":"Emma","stock":1}"#
    #expect(try await post("/books", book) == (200, #"{"id":0,"title":"Emma","stock":1}"#))
    #expect(try await post("/books", book, type: "text/plain").status == 415)
    #expect(try await post("/books", "{").status == 400)
    let wrong = try await post("/books", #"{"title":"","stock":"1"}"#, language: "fr;q=0.9, de")
    #expect(wrong.status == 422)
    #expect(
      wrong.text.contains(
        #""errors":[{"pointer":"/stock","code":"type_mismatch","message":"muss eine ganze Zahl sein, "#
          + #"nicht ein Text"},{"pointer":"/title","code":"not_blank","message":"darf nicht leer sein"}]"#
      ))
    #expect(try await post("/old", "{}").status == 400)
    #expect(try await post("/many", "[\(book),{}]").text.contains("/1/title"))
    #expect(try await post("/many", "[\(book)]").status == 200)
    #expect(try await post("/checked", book).text.contains(#""code":"taken""#))
  }

  @Test("Codable goes the same way, in both directions")
  func codable() throws {
    struct Box: Codable { var books: [Book] }
    let text = #"{"books":[{"id":0,"title":"Emma","stock":1}]}"#
    let box = try HazelJSONDecoder().decode(Box.self, from: Array(text.utf8))
    #expect(box.books.first?.title == "Emma")
    #expect(String(decoding: try HazelJSONEncoder().encode(box), as: UTF8.self) == text)
    let other = try JSONDecoder().decode(Box.self, from: Data(text.utf8))
    #expect(other.books == box.books)
    let invalid = #"{"books":[{"title":"a","stock":1},{"title":"","stock":-1}]}"#
    do {
      _ = try HazelJSONDecoder().decode(Box.self, from: Array(invalid.utf8))
      Issue.record("accepted")
    } catch let error as DTOError {
      #expect(
        error.description == "/books/1/title: must not be blank; /books/1/stock: must be at least 0"
      )
    }
  }
}
