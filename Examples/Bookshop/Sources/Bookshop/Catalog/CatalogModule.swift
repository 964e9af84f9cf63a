import HazelCore

/// Books and their stock.
struct CatalogModule: Module, Equatable {
  /// The books that the shop opens with.
  var stock: [Book.Draft] = []

  var controllers: [any Controller.Type] {
    BookController.self
    OldBookController.self
    StockController.self
  }
  var providers: [Provider] {
    MemoryBooks.self
    StockFeed.self
  }
  var exports: [Export] { (any BookRepository).self }

  func configure(_ plugins: inout Plugins) {
    plugins.add(healthCheck: CatalogHealth.self)
  }

  func onInit(_ context: ModuleContext) async throws {
    let books = try context.resolve((any BookRepository).self)
    for draft in stock { _ = try await books.add(draft) }
  }
}
