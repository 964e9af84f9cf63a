import HazelCore
import HazelOpenAPI
import HazelSwagger

/// Times what a program pays for its OpenAPI document: ten controllers with ten routes each.
enum OpenAPIBenchmark {
  private struct ShopModule: Module {
    /// Whether it serves its document.
    var isDocumented: Bool = false

    var imports: [any Module] {
      if isDocumented { SwaggerModule() }
    }
    var controllers: [any Controller.Type] {
      BookController.self
      OrderController.self
      ReaderController.self
      AuthorController.self
      ShelfController.self
      LoanController.self
      ReviewController.self
      EventController.self
      OfferController.self
      InvoiceController.self
    }
  }

  /// The nanoseconds until an application is made, in a process that made none before.
  ///
  /// - Parameter isDocumented: whether it serves its document.
  static func boot(isDocumented: Bool) async throws -> Int64 {
    let start = ContinuousClock.now
    let app = HazelApp(ShopModule(isDocumented: isDocumented), name: "bookshop")
    _ = try await app.container
    return Int64(start.duration(to: .now) / .nanoseconds(1))
  }

  /// The nanoseconds of the first document of this process.
  static func firstDocument() throws -> Int64 {
    let app = HazelApp(ShopModule(), name: "bookshop")
    let interface = app.interface
    precondition(interface.routes.count == 100)

    let start = ContinuousClock.now
    let made = interface.openAPI()
    let time = start.duration(to: .now)
    precondition(made.document.paths.count == 70 && made.warnings.isEmpty)
    return Int64(time / .nanoseconds(1))
  }
}
