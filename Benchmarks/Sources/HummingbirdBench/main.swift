import Hummingbird
import NIOPosix

/// The answer to `GET /json`.
struct Message: ResponseEncodable {
  let message: String
}

/// What `POST /orders` takes and gives back.
struct Order: ResponseCodable {
  let id: Int
  let reader: String
  let books: [String]
  let note: String
}

/// A function that may wait, but does not.
func greeting() async -> String {
  "Hello, World!"
}

/// The routes of `HazelBench`, in the idioms of Hummingbird.
func makeRouter() -> Router<BasicRequestContext> {
  let router = Router()
  router.get("plaintext") { _, _ in
    "Hello, World!"
  }
  router.get("plaintext-async") { _, _ in
    await greeting()
  }
  router.get("suspend") { _, _ in
    await Task.yield()
    return "Hello, World!"
  }
  router.get("json") { _, _ in
    Message(message: "Hello, World!")
  }
  router.get("users/:id") { _, context in
    try context.parameters.require("id")
  }
  router.post("echo") { request, _ in
    try await request.body.collect(upTo: 1 << 20)
  }
  router.post("orders") { request, context in
    try await request.decode(as: Order.self, context: context)
  }
  for section in 0..<98 {
    router.get("shelves/section\(section)") { _, _ in
      "shelf"
    }
    router.get("shelves/section\(section)/books/:book") { _, context in
      try context.parameters.require("book")
    }
  }
  return router
}

let environment = Environment()
let port = environment.get("PORT", as: Int.self) ?? 8080
let application = Application(
  router: makeRouter(),
  configuration: .init(address: .hostname("127.0.0.1", port: port), backlog: 4096),
  eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: 1))
)
try await application.runService()
