import HazelCore
import HazelSwagger

/// Times what a program pays for its OpenAPI document: ten controllers with ten routes each.
enum OpenAPIBenchmark {
  private struct ShopModule: Module {
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
