import HazelCore

/// A shop without books does not work as it should.
@Injectable struct CatalogHealth: HealthCheck {
  let books: any BookRepository
  var name: String { "catalog" }

  func check() async throws -> HealthReport {
    try await books.books(by: nil).isEmpty
      ? HealthReport(.degraded, detail: "the shelves are empty") : .healthy
  }
}
