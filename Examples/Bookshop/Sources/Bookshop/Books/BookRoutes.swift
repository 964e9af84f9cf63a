import HazelCore

/// What can be done with books over HTTP.
struct BookRoutes {
  let catalog: Catalog

  /// Registers the routes; paths are relative to the group.
  func register(with books: RouteGroup) {
    books.get { request in try await list(request) }
    books.get("/export.csv") { _ in await export() }
    books.get("/:id(int)") { request in try await catalog.book(id(of: request)) }
    books.post { request in try await add(request) }
    books.put("/:id(int)") { request in try await replace(request) }
    books.delete("/:id(int)") { request in try await remove(request) }
  }

  /// `GET /books?author=…&page=2&size=20`
  private func list(_ request: Request) async throws -> Page<Book> {
    let query = try request.query
    let window = try PageRequest(query)
    let books = await catalog.books(by: try query.value("author"))
    return Page(of: books, window)
  }

  /// `GET /books/export.csv`: sent while it is written, so it may be of any length.
  private func export() async -> Response {
    let books = await catalog.books()
    let stream = ResponseStream { writer in
      try await writer.write(BookCSV.header)
      for book in books { try await writer.write(BookCSV.line(of: book)) }
    }
    return Response(
      headers: [
        .contentType: "text/csv; charset=utf-8",
        .contentDisposition: "attachment; filename=\"books.csv\"",
      ],
      body: .stream(stream))
  }

  /// `POST /books`
  private func add(_ request: Request) async throws -> Created<Book> {
    let draft = try request.decode(BookDraft.self)
    try draft.validate()
    let book = try await catalog.add(draft)
    return Created(book, at: "/books/\(book.id)")
  }

  /// `PUT /books/:id`
  private func replace(_ request: Request) async throws -> Book? {
    let draft = try request.decode(BookDraft.self)
    try draft.validate()
    return try await catalog.replace(id(of: request), with: draft)
  }

  /// `DELETE /books/:id`
  private func remove(_ request: Request) async throws {
    guard await catalog.remove(try id(of: request)) else { throw HTTPError(.notFound) }
  }

  private func id(of request: Request) throws -> Int {
    try request.parameters.require("id", as: Int.self)
  }
}
