import HazelKernel
import HazelOpenAPI
import Synchronization
import Testing

@testable import HazelCore
@testable import HazelSwagger

// Essentials writes files; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Controller("/books")
private struct CommandController {
  @Get(.version("1")) func list(@Query author: String?) -> [String] { [] }
  @Get("/:id", .version("2")) func show(id: Int) -> String { "" }
}

@Suite("The command openapi")
struct OpenAPICommandTests {
  /// Runs the command.
  private func run(_ arguments: String...) async throws -> String {
    let printed = Mutex("")
    let app = HazelApp(
      ShopOfControllers(listed: [CommandController.self], others: [SwaggerModule()]),
      name: "bookshop")
    try await app.run(LaunchParser.Command(name: "openapi", arguments: arguments)) { text in
      printed.withLock { $0 += text }
    }
    return printed.withLock { $0 }
  }

  private func document(_ text: String) throws -> JSONValue {
    try OpenAPIDocument(parsing: Array(text.utf8)).jsonValue
  }

  @Test("It prints the document, for people to read")
  func prints() async throws {
    let text = try await run()
    #expect(text.hasPrefix("{\n"))
    #expect(try document(text)["paths"]?.names == ["/v1/books", "/v2/books/{id}"])
    #expect(try document(text)["openapi"]?.string?.hasPrefix("3.1") == true)
  }

  @Test("It prints YAML, 3.0 and single versions")
  func flags() async throws {
    let yaml = try await run("--yaml")
    #expect(yaml.hasPrefix("openapi:"))
    #expect(try document(yaml) == document(try await run("--json")))
    let old = try JSONValue(parsing: Array(try await run("--3.0").utf8))
    #expect(old["openapi"]?.string?.hasPrefix("3.0") == true)
    let second = try document(try await run("--version", "2", "--yaml"))
    #expect(second["paths"]?.names == ["/v2/books/{id}"])
  }

  @Test("It compares with an earlier document, and fails where clients would break")
  func check() async throws {
    let text = try await run()
    try await withFile(text) { file in
      _ = try await run("--check", file)
    }
    // A path that there was is a break, one that is new is none.
    let earlier = text.replacing("/v1/books", with: "/v1/volumes")
    try await withFile(earlier) { file in
      await #expect(throws: OpenAPICommandError.breaks(1, file)) {
        try await run("--check", file)
      }
    }
    var fewer = try OpenAPIDocument(parsing: Array(text.utf8))
    fewer.paths["/v1/books"] = nil
    try await withFile(String(decoding: try fewer.json(), as: UTF8.self)) { file in
      let report = try await run("--check", file)
      #expect(report.contains("/v1/books"))
    }
  }

  @Test("Mistakes are told")
  func mistakes() async throws {
    await #expect(throws: OpenAPICommandError.unknown("--yml")) { try await run("--yml") }
    await #expect(throws: OpenAPICommandError.lacksValue("--check")) { try await run("--check") }
    await #expect(throws: OpenAPICommandError.lacksValue("--version")) {
      try await run("--yaml", "--version")
    }
    await #expect(throws: OpenAPICommandError.unreadable("/nowhere/openapi.json")) {
      try await run("--check", "/nowhere/openapi.json")
    }
    await #expect(throws: OpenAPICommandError.unknownVersion("3", ["1", "2"])) {
      try await run("--version", "3")
    }
    try await withFile("books") { file in
      await #expect(throws: OpenAPIError.self) { try await run("--check", file) }
    }
    #expect(OpenAPICommandError.breaks(2, "a.json").description.contains("2 changes"))
    #expect(OpenAPICommandError.unknown("--yml").description.contains("--yaml"))
  }

  private func withFile(_ text: String, _ body: (String) async throws -> Void) async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hazel-openapi-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await body(file.path)
  }
}
