// swift-format-ignore-file: UseTripleSlashForDocumentationComments
import HazelCore

enum Genre: String, ParameterValue, CaseIterable {
  case novel, poetry
}

enum ShelfError: Error { case empty }

@propertyWrapper struct Language<Value> {
  var wrappedValue: Value
}

extension Language: ParameterSource where Value == String {
  static func value(named name: String, in context: RequestContext) -> String? { nil }
}

/// Shelves.
///
/// Each holds books.
@Controller("/shelves")
struct DescribedController {
  /// Lists the shelves.
  ///
  /// - Parameter size: how many; "all" is none.
  @available(*, deprecated, message: "use \"shelves\"")
  @Get("/old") func list(@Query size: Int = 20, @Query genre: Genre = .novel) -> [String] { [] }

  ///
  @Get("/:id") func show(id: Int = Int("1")!) throws(ShelfError) -> String? { nil }

  /**
   * Watches a shelf.
   */
  @Sse("/watch") func watch(@Language language: String) -> some AsyncSequence<Int, Never> & Sendable
  {
    AsyncStream<Int> { $0.finish() }
  }

  @Get("/hidden") func hidden() -> some Encodable { 1 }
}
