import HazelCore
import HazelSwagger
import HazelTesting
import Testing

@Controller("/books")
private struct ShelfController {
  @Get func list() -> [String] { [] }
}

/// Says what the environment is when the modules that it imports have prepared already.
private struct ProductionModule: Module {
  var imports: [any Module] { [SwaggerModule()] }
  var controllers: [any Controller.Type] { ShelfController.self }

  func configure(_ plugins: inout Plugins) {
    plugins.prepare { $0.environment = "production" }
  }
}

@Suite("Where the environment is named late")
struct LateEnvironmentTests {
  @Test(
    "Nothing is served in production, whichever module says that it is",
    arguments: ["/docs", "/docs/read", "/openapi.json", "/openapi.yaml"])
  func production(path: String) async throws {
    let shop = TestApp(ProductionModule())
    try await shop.get(path).expect(.notFound)
    try await shop.get("/books").expect(.ok)
  }
}
