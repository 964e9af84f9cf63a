import HazelCore
import HazelKernel
import HazelOpenAPI
import HazelSwagger
import Testing

@DTO private struct Volume { var title: String }

private let emma: Volume = Volume(title: "Emma")

@Controller("/volumes")
private struct TraitController {
  /// Adds a book.
  ///
  /// Its number is made.
  @Post(
    .operationID("createVolume"), .description("In *other* words."),
    .externalDocumentation("https://example.com/volumes", "More"),
    .documentExtension("x-audience", "staff"),
    .mayRespond(.accepted, "It is made later.", Volume.self), .mayRespond(.gone),
    .requestExample("emma", emma),
    .responseExample(.ok, "emma", emma),
    .operation { $0.tags.append("edited") })
  func add(@Body volume: Volume) -> Volume { volume }

  @Get(.operationID("createVolume")) func list() -> Response { Response("") }

  @Get("/known", .mayRespond(.ok, "As text.", String.self))
  func known() -> Response { Response("") }
}

@Suite("Traits that say more in documents")
struct DocumentTraitTests {
  private let shop: GeneratedDocument = makeDocument(of: [TraitController.self])

  @Test("Words, ids, links and extensions take the place of what the code says")
  func words() {
    let add = shop.operation("post", "/volumes")
    #expect(add["operationId"] == "createVolume")
    #expect(add["summary"] == "Adds a book")
    #expect(add["description"] == "In *other* words.")
    #expect(
      add["externalDocs"] == ["url": "https://example.com/volumes", "description": "More"])
    #expect(add["x-audience"] == "staff")
    #expect(add["tags"]?.strings.last == "edited")
    #expect(shop.json["tags"]?.array?.last?["name"] == "edited")
    // The id of an operation is unique, whoever gives it.
    #expect(shop.operation("get", "/volumes")["operationId"] == "createVolume2")
  }

  @Test("Further answers stand beside those of the handler")
  func answers() {
    let add = shop.operation("post", "/volumes")
    #expect(add["responses"]?["202"]?["description"] == "It is made later.")
    #expect(add.content("202")["schema"] == ["$ref": "#/components/schemas/Volume"])
    #expect(add["responses"]?["410"]?["description"] == "Gone")
    #expect(add["responses"]?["410"]?["content"] == nil)
    let known = shop.operation("get", "/volumes/known")["responses"]
    #expect(known?.names == ["200", "default"])
    #expect(known?["200"]?["description"] == "As text.")
  }

  @Test("Examples stand at the content")
  func examples() {
    let add = shop.operation("post", "/volumes")
    let request = add.value(at: "/requestBody/content/application~1json/examples/emma/value")
    #expect(request == ["title": "Emma"])
    #expect(add.content("200")["examples"]?["emma"]?["value"] == ["title": "Emma"])
  }

  @Test("A name of an extension begins with x-", arguments: ["audience", "x-", "X-audience"])
  func names(name: String) {
    let app = HazelApp(name: "bookshop")
    app.get("/", .documentExtension(name, true)) { _ in "" }
    let error = #expect(throws: BootError.self) { try app.validate() }
    #expect(error?.problems.map(\.code) == ["HZ543"])
  }
}
