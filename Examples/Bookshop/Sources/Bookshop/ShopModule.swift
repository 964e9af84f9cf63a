import HazelCore

/// The module at the root: what the shop is made of, and what holds for all of it.
struct ShopModule: Module {
  /// The books that the shop opens with.
  var stock: [Book.Draft] = Samples.books

  var imports: [any Module] {
    let catalog = CatalogModule(stock: stock)
    catalog
    OrderModule(catalog: catalog)
    ReaderModule()
    HealthModule()
  }

  func configure(_ plugins: inout Plugins) {
    plugins.add(traits: .versionNeutral, .interceptors(ServerTiming()))
    plugins.routes.get("/") { _ in "A small bookshop. Begin with GET /books\n" }
    plugins.command("health", "check all that the shop depends on") { context in
      for check in try await context.app.healthChecks {
        context.print("\(check.name): \(try await check.check().status)")
      }
    }
  }
}
