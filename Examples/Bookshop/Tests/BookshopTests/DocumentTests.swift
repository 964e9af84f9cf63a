import Foundation
import HazelOpenAPI
import HazelSwagger
import HazelTesting
import Testing

@testable import Bookshop

@Suite("The document of the shop")
struct DocumentTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../openapi.json")

  @Test("It is the one that clients were promised: openapi.json beside the package")
  func snapshot() throws {
    let app = HazelApp(
      ShopModule(stock: []), name: "bookshop", configuration: Bookshop.configuration)
    let document = app.openAPIDocument(ShopModule.document)
    let promised = try OpenAPIDocument(parsing: [UInt8](Data(contentsOf: Self.file)))
    let changes = DocumentChanges(from: promised, to: document)
    // Not as one expression, which would print both documents.
    let isPromised = document == promised
    #expect(
      isPromised,
      """
      \(changes)
      Where that is meant, write the document anew: swift run Bookshop openapi > openapi.json
      """)
    #expect(document.problems().isEmpty)
  }
}
