import HazelCore
import HazelKernel
import HazelSwagger
import Testing

@Controller("/comments")
private struct CommentController {
  /// Lists books, the newest
  /// first.
  ///
  /// Only those in stock:
  /// - novels
  ///   - old ones
  /// - poems
  ///
  /// ```swift
  /// list {
  ///   - Note: code
  ///
  /// }
  /// ```
  ///
  ///     GET /comments
  ///
  /// - Parameter size: how many,
  ///   at most.
  /// - Returns: the books
  ///   of a page.
  /// - Throws: nothing that clients see.
  ///
  /// More is written elsewhere.
  @Get func list(@Query size: Int = 1) -> [String] { [] }

  /// Shows a book.
  @Get("/summary") @Summary("One book") func summary() -> String { "" }

  @Get("/silent") func silent() -> String { "" }

  /// Shows what was.
  @available(*, deprecated, message: "ask for the new ones")
  @Get("/old") func old() -> String { "" }

  @Get("/trait") @Deprecated("it is slow") func slow() -> String { "" }
}

@Suite("Comments in documents")
struct DocumentCommentTests {
  private let shop: GeneratedDocument = makeDocument(of: [CommentController.self])

  @Test("The first paragraph is the summary, the others are the description")
  func paragraphs() {
    let list = shop.operation("get", "/comments")
    #expect(list["summary"] == "Lists books, the newest first")
    #expect(
      list["description"]?.string == """
        Only those in stock:
        - novels
          - old ones
        - poems

        ```swift
        list {
          - Note: code

        }
        ```

            GET /comments

        More is written elsewhere.
        """)
    #expect(list.parameter("size")["description"] == "how many, at most.")
    #expect(list["responses"]?["200"]?["description"] == "the books of a page.")
  }

  @Test("A summary of its own leaves the comment as the description")
  func summary() {
    let operation = shop.operation("get", "/comments/summary")
    #expect(operation["summary"] == "One book")
    #expect(operation["description"] == "Shows a book")
    let silent = shop.operation("get", "/comments/silent")
    #expect(silent["summary"] == nil)
    #expect(silent["description"] == nil)
  }

  @Test("What is deprecated is marked, with the reason")
  func deprecation() {
    let old = shop.operation("get", "/comments/old")
    #expect(old["deprecated"] == true)
    #expect(old["summary"] == "Shows what was")
    #expect(old["description"] == "**Deprecated:** ask for the new ones")
    let slow = shop.operation("get", "/comments/trait")
    #expect(slow["deprecated"] == true)
    #expect(slow["description"] == "**Deprecated:** it is slow")
    #expect(shop.operation("get", "/comments")["deprecated"] == nil)
  }
}
