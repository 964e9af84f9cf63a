import HazelCore

@testable import Bookshop

/// A bookshop that listens nowhere: requests are handed to it.
struct Shop {
  let app: HazelApp

  init(_ drafts: [BookDraft] = Samples.books) {
    var configuration = HazelApp.Configuration()
    configuration.trailingSlash = .redirect
    app = Bookshop.makeApp(catalog: Catalog(drafts), configuration: configuration)
  }

  /// Sends a request without content.
  func send(_ method: HTTPMethod, _ target: String) async throws -> Response {
    await app.handle(try Request(method: method, target: target))
  }

  /// Sends a request with JSON.
  func send(_ method: HTTPMethod, _ target: String, json: String) async throws -> Response {
    await app.handle(
      try Request(
        method: method, target: target, headers: [.contentType: .json], body: Bytes(json)))
  }
}

extension Response {
  /// The content as text.
  var text: String {
    get async throws { String(decoding: try await body.collect()) }
  }
}
