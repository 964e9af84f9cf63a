import HazelCore

/// The program: it makes the application and runs it until it is told to stop.
@main
struct Bookshop {
  static func main() async throws {
    var configuration = HazelApp.Configuration()
    configuration.trailingSlash = .redirect
    configuration.onStart = { addresses in
      guard let address = addresses.first else { return }
      print(Examples.text(for: address))
    }
    try await makeApp(configuration: configuration).run()
  }

  /// Makes the application: what the program runs, and what the tests send requests to.
  static func makeApp(
    catalog: Catalog = Catalog(Samples.books),
    configuration: HazelApp.Configuration = HazelApp.Configuration()
  ) -> HazelApp {
    let app = HazelApp(name: "bookshop", configuration: configuration)
    app.get("/") { _ in "A small bookshop. Begin with GET /books\n" }
    app.group("/books") { BookRoutes(catalog: catalog).register(with: $0) }
    app.group("/orders") { OrderRoutes(orders: OrderDesk(catalog: catalog)).register(with: $0) }
    return app
  }
}
