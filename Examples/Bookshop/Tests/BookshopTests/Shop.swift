import HazelConfig
import HazelTesting

@testable import Bookshop

extension TestApp {
  /// A shop for one test, whose settings are those of the test alone.
  static func shop(
    _ stock: [Book.Draft] = Samples.books, settings: [String: String] = [:],
    overrides: [Provider] = []
  ) -> TestApp {
    TestApp(
      ShopModule(stock: stock, settings: .testing(settings)),
      configuration: Bookshop.configuration, overrides: overrides)
  }
}

extension Reader {
  static let ada: Reader = Reader(id: 1, name: "Ada", role: .reader)
  static let grace: Reader = Reader(id: 2, name: "Grace", role: .staff)
}

/// Lets tests come as a reader: `app.as(Reader.ada).get("/orders")`.
extension Reader: TestUser {
  func authenticate(_ request: inout TestRequest) throws {
    try request.headers.set(.authorization, to: "Bearer \(name.lowercased())")
  }
}
