import HazelCore

/// The answer to `GET /json`.
struct Message: Encodable, ResponseConvertible {
  let message: String
}

/// A function that may wait, but does not.
func greeting() async -> String {
  "Hello, World!"
}

/// The routes that every server of the comparison has.
///
/// - Parameter withPlain: whether those are among them that a controller can answer instead.
func registerRoutes(on app: HazelApp, withPlain: Bool) {
  if withPlain {
    app.get("/plaintext") { _ in
      "Hello, World!"
    }
    app.get("/users/:id") { request in
      try request.parameters.require("id")
    }
  }
  app.get("/plaintext-async") { _ in
    await greeting()
  }
  app.get("/suspend") { _ in
    await Task.yield()
    return "Hello, World!"
  }
  app.get("/json") { _ in
    Message(message: "Hello, World!")
  }
  app.post("/echo") { request in
    Response(body: .view(request.body.bytes))
  }
  for section in 0..<98 {
    app.get("/shelves/section\(section)") { _ in
      "shelf"
    }
    app.get("/shelves/section\(section)/books/:book") { request in
      try request.parameters.require("book")
    }
  }
}
