import HazelCore
import HazelKernel
import HazelSwagger
import Testing

@DTO private struct Draft {
  @Length(1...200) var title: String
}

private struct PlainDraft: Codable, Sendable { var title: String }

@DTO private struct CoverForm {
  var title: String
  var cover: [UInt8]
  var pages: [[UInt8]]
}

@Controller("/bodies")
private struct BodyController {
  /// - Parameter draft: what to add.
  @Post("/json", .body(.collect(upTo: .kibibytes(16)))) func json(@Body draft: Draft) {}
  @Post("/optional") func optional(@Body draft: Draft?) {}
  @Post("/plain") func plain(@Body draft: PlainDraft) {}
  @Post("/text") func text(@Body text: String) {}
  @Post("/bytes") func bytes(@Body bytes: [UInt8]) {}
  @Post("/stream", .body(.stream)) func stream(@Body content: RequestBody) async {}
  @Post("/form") func form(@Form(.all) draft: Draft) {}
  /// - Parameter copies: how many.
  @Post("/fields") func fields(@Form title: String, @Form copies: Int = 1) {}
  @Post("/covers", .accepts("multipart/form-data", CoverForm.self), .accepts("image/*"))
  func cover(@Body content: RequestBody) async {}
  @Post("/none") func none() {}
}

@Suite("Bodies of documents")
struct DocumentBodyTests {
  private let shop: GeneratedDocument = makeDocument(of: [BodyController.self])

  private func body(_ name: String) -> JSONValue {
    shop.operation("post", "/bodies/\(name)")["requestBody"] ?? .null
  }

  @Test("JSON is a reference to the type")
  func json() {
    let json = body("json")
    #expect(json["content"]?.names == ["application/json"])
    let schema = json.value(at: "/content/application~1json/schema/$ref")
    #expect(schema == "#/components/schemas/Draft")
    #expect(json["required"] == true)
    #expect(json["description"] == "what to add.")
    #expect(json["x-maximum-size"] == 16384)
    #expect(shop.schema("Draft")["properties"]?["title"]?["maxLength"] == 200)
    #expect(body("optional")["required"]?.bool != true)
    #expect(
      body("optional").value(at: "/content/application~1json/schema/$ref")
        == "#/components/schemas/Draft")
    #expect(body("plain")["content"]?.names == ["application/json"])
    #expect(body("none") == .null)
  }

  @Test("Texts and bytes have their media types")
  func raw() {
    #expect(body("text")["content"]?.names == ["text/plain"])
    #expect(body("bytes")["content"]?.names == ["application/octet-stream"])
    #expect(body("stream")["content"]?.names == ["application/octet-stream"])
  }

  @Test("Forms have the fields of the type, or those that the handler takes")
  func forms() {
    let type = "application/x-www-form-urlencoded"
    #expect(
      body("form")["content"]?[type]?["schema"]?["$ref"] == "#/components/schemas/Draft")
    let fields = body("fields")["content"]?[type]?["schema"]
    #expect(fields?["properties"]?.names == ["title", "copies"])
    #expect(fields?["required"] == ["title"])
    #expect(fields?["properties"]?["copies"]?["default"] == 1)
    #expect(fields?["properties"]?["copies"]?["description"] == "how many.")
  }

  @Test("What a route says that it accepts takes the place of what its handler takes")
  func accepts() {
    let content = body("covers")["content"]
    #expect(content?.names == ["multipart/form-data", "image/*"])
    let parts = content?["multipart/form-data"]?["schema"]?["properties"]
    #expect(parts?.names == ["title", "cover", "pages"])
    #expect(parts?["cover"]?["contentMediaType"] == "application/octet-stream")
    #expect(parts?["cover"]?["type"] == "string")
    #expect(parts?["pages"]?["items"]?["contentMediaType"] == "application/octet-stream")
  }

  @Test("What may be wrong with a body is listed")
  func errors() {
    let json = shop.operation("post", "/bodies/json")["responses"]
    #expect(json?.names == ["204", "400", "413", "415", "422", "default"])
    #expect(
      shop.operation("post", "/bodies/plain")["responses"]?.names == json?.names)
    #expect(
      shop.operation("post", "/bodies/bytes")["responses"]?.names == ["204", "413", "default"])
    // There are many codes for these, so none is named; all routes have them in common.
    let operation = shop.operation("post", "/bodies/json")
    #expect(operation["responses"]?["422"]?["$ref"]?.string?.hasPrefix("#/components/") == true)
    for status in ["400", "413", "415", "422"] {
      let response = shop.response(status, of: operation)
      let problem = response["content"]?["application/problem+json"]
      #expect(problem?["schema"] == ["$ref": "#/components/schemas/Problem"])
    }
  }
}
