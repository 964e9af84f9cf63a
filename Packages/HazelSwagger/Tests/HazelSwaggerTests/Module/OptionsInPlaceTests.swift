import HazelCore
import HazelSwagger
import HazelTesting
import Testing

/// Sets options where it lists the module.
private struct InPlaceModule: Module {
  var imports: [any Module] {
    var options = SwaggerOptions()
    options.path = "/reference"
    SwaggerModule(options)
  }
}

@Suite("Options beside the list of modules")
struct OptionsInPlaceTests {
  @Test("A statement in a list of modules lists nothing, and counts")
  func statement() async throws {
    let shop = TestApp(InPlaceModule())
    try await shop.get("/reference").expect(.ok)
    try await shop.get("/docs").expect(.notFound)
  }
}
