import HazelCore
import HazelTesting

struct Book: Codable, Sendable, Equatable, ResponseConvertible {
  let id: Int
  let title: String
}

struct Reader: Sendable {
  let id: Int
}

/// Waits, so that a test can see the clock of the application.
struct Supplier: Sendable {
  @Logged("waits {seconds} seconds", level: .info)
  @Timeout(.seconds(60))
  func wait(_ seconds: Int) async throws -> Int {
    try await AdviceEnvironment.current.clock.sleep(for: .seconds(seconds))
    return seconds
  }
}

/// Registers what the tests ask for.
@Sendable func registerShop(_ app: HazelApp) {
  let supplier = Supplier()
  app.get("/books/:id") { request -> Book in
    let id = try request.parameters.require("id", as: Int.self)
    guard id == 1 else {
      throw HTTPError(.notFound, code: "book_not_found", detail: "there is no book \(id)")
    }
    return Book(id: id, title: "Emma")
  }
  app.post("/books") { request -> Created<Book> in
    let book = try request.decode(Book.self)
    guard !book.title.isEmpty else {
      throw HTTPError(
        .unprocessableContent, code: "validation_failed",
        violations: [
          Violation(.body(pointer: "/title"), code: "blank", message: "must not be blank"),
          Violation(.query(name: "page"), code: "range", message: "is 1 or more"),
        ])
    }
    return Created(book, at: "/books/\(book.id)")
  }
  for path in ["/echo", "/echoes"] { app.all(path, echo) }
  app.get("/cart") { request -> Response in
    var response = Response("cart")
    let cookie = try SetCookie(name: "cart", value: "7", path: "/echo")
    response.headers.append(.setCookie, cookie.headerValue)
    return response
  }
  app.get("/cart/empty") { _ -> Response in
    var response = Response("empty")
    response.headers.append(.setCookie, try SetCookie.deletion(of: "cart").headerValue)
    return response
  }
  app.get("/stream") { _ -> Response in
    Response(
      body: .stream(
        ResponseStream { writer in
          for part in ["one,", "two,", "three"] { try await writer.write(part) }
        }))
  }
  app.get("/broken") { _ -> String in throw Broken() }
  app.get("/supply/:seconds(int)") { request -> String in
    let seconds = try request.parameters.require("seconds", as: Int.self)
    return "\(try await supplier.wait(seconds))"
  }
}

/// Says what came.
@Sendable private func echo(_ request: Request) -> Response {
  let fields = [
    request.method.name, request.target, request.headers[.contentType] ?? "-",
    request.headers[.authorization] ?? "-", request.headers[.cookie] ?? "-",
    String(decoding: request.body.bytes),
  ]
  return Response(fields.joined(separator: "|"))
}

struct Broken: Error {}
