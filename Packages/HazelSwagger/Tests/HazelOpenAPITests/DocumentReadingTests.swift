import HazelKernel
import HazelOpenAPI
import Testing

@Suite("Documents are read and written")
struct DocumentReadingTests {
  @Test("Everything comes back from JSON and from YAML")
  func roundTrip() throws {
    let document = try Bookshop.document
    #expect(try OpenAPIDocument(parsing: document.json()) == document)
    #expect(try OpenAPIDocument(parsing: document.json(.pretty)) == document)
    #expect(try OpenAPIDocument(parsing: document.yaml()) == document)
    #expect(try document.yaml() == OpenAPIDocument(parsing: document.json()).yaml())
  }

  @Test("YAML comes out as it went in, where it was written in our style")
  func sameText() throws {
    let text = """
      openapi: "3.1.1"
      info:
        title: Bookshop
        description: |-
          Sells books.

          Old ones too: all of them.
        version: "1.0"
      paths:
        /books:
          get:
            responses:
              "200":
                description: "true"
                x-note: "# none"
      tags:
        - name: books
          x-list:
            - 1
            - - a
              - []
            - {}

      """
    let document = try OpenAPIDocument(parsing: Array(text.utf8))
    #expect(String(decoding: try document.yaml(), as: UTF8.self) == text)
  }

  @Test("Parts are where they belong")
  func parts() throws {
    let document = try Bookshop.document
    #expect(document.info.license?.identifier == "Apache-2.0")
    #expect(document.servers[0].variables["shop"]?.values == ["main", "test"])
    #expect(document.paths.names == ["/books", "/books/{id}"])
    #expect(document.pathExtensions["x-order"] == ["books"])
    #expect(document.extensions["x-shop"] == ["open": true])
    let list = try #require(document.paths["/books"]?[.get])
    #expect(list.parameters[2].reference?.reference == "#/components/parameters/Tenant")
    #expect(list.responses["4XX"] == .reference(to: .responses, "Problem"))
    #expect(list.security == nil)
    #expect(document.paths["/books/{id}"]?[.get]?.security == [])
    #expect(document.security?.first == OpenAPISecurityRequirement())
    #expect(
      document.components.securitySchemes["key"]?.value?.kind
        == .apiKey(name: "key", location: .cookie))
    #expect(OpenAPIComponents.Kind.schemas.pointer(to: "a/b~c") == "#/components/schemas/a~1b~0c")
  }

  @Test("All problems are found at once, each with its place")
  func problems() {
    let text = """
      {"openapi": "3.1.0", "info": {"title": 1},
       "paths": {"books": {}, "/a": {"get": {"parameters": [{"in": "body", "name": "x"}, 3],
         "responses": {"200": {}}, "deprecated": "no", "tags": [1]}}},
       "components": {"schemas": {"A": 1}, "securitySchemes": {"s": {"type": "http"},
         "t": {"type": "magic"}}}}
      """
    let error = #expect(throws: OpenAPIError.self) {
      try OpenAPIDocument(parsing: Array(text.utf8))
    }
    #expect(
      error?.problems.map { "\($0.code) \($0.pointer)" }.sorted()
        == [
          "HZ513 /info/title", "HZ512 /info", "HZ514 /paths/books",
          "HZ513 /paths/~1a/get/tags/0", "HZ514 /paths/~1a/get/parameters/0/in",
          "HZ513 /paths/~1a/get/parameters/1", "HZ513 /paths/~1a/get/deprecated",
          "HZ512 /paths/~1a/get/responses/200", "HZ513 /components/schemas/A",
          "HZ512 /components/securitySchemes/s", "HZ514 /components/securitySchemes/t/type",
        ].sorted())
  }

  @Test(
    "Other versions are refused",
    arguments: [
      (#"{"swagger": "2.0", "info": {"title": "a", "version": "1"}}"#, "HZ515"),
      (#"{"openapi": "4.0.0", "info": {"title": "a", "version": "1"}}"#, "HZ515"),
      (#"{"info": {"title": "a", "version": "1"}}"#, "HZ512"),
      (#"[]"#, "HZ513"), ("", "HZ513"), ("a: [", "HZ510"), (#"{"a": 1,}"#, "HZ510"),
      (#"{"a": 1, "a": 1}"#, "HZ510"), ("a: 1\na: 1", "HZ510"), ("? [a]\n: 1", "HZ510"),
    ])
  func refused(text: String, code: String) {
    let error = #expect(throws: OpenAPIError.self) {
      try OpenAPIDocument(parsing: Array(text.utf8))
    }
    #expect(error?.problems.first?.code == code)
  }

  @Test("Malformed text says the line")
  func line() {
    let error = #expect(throws: OpenAPIError.self) {
      try OpenAPIDocument(parsing: Array("openapi: 3.1.0\ninfo: {".utf8))
    }
    #expect(error?.problems.first?.line == 2 || error?.problems.first?.line == 3)
    #expect("\(error!)".contains("Mend: "))
  }

  @Test("Large documents are refused")
  func limits() throws {
    let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let bomb =
      "a: &a [x,x,x,x,x,x,x,x,x]\n"
      + zip("bcdefgh", "abcdefg").map { new, old in
        "\(new): &\(new) [" + [String](repeating: "*\(old)", count: 9).joined(separator: ",")
          + "]\n"
      }.joined()
    let stars =
      "a: &a 1\nb: [" + [String](repeating: "*a", count: 2000).joined(separator: ",") + "]"
    for text in [deep, "x: " + deep, bomb, stars, "{\"x\": \(deep)}"] {
      let error = #expect(throws: OpenAPIError.self, "\(text.prefix(20))") {
        try OpenAPIDocument(parsing: Array(text.utf8))
      }
      #expect(error?.problems.first?.code == "HZ511", "\(text.prefix(20))")
    }
    let error = #expect(throws: OpenAPIError.self) {
      try OpenAPIDocument(
        parsing: Array(Bookshop.text.utf8), limits: OpenAPILimits(bytes: 100))
    }
    #expect(error?.problems.first?.code == "HZ511")
    #expect(throws: OpenAPIError.self) {
      try OpenAPIDocument(
        parsing: Array(String(repeating: "[", count: 200_000).utf8), as: .yaml)
    }
  }

  @Test("Anchors and merged members are put in")
  func anchors() throws {
    let text = """
      openapi: 3.1.0
      info: {title: a, version: '1'}
      x-base: &base {type: string, minLength: 1}
      components:
        schemas:
          A: {<<: *base, minLength: 2}
          B: *base
      """
    let document = try OpenAPIDocument(parsing: Array(text.utf8))
    #expect(
      document.components.schemas["A"]?.value.equals(["minLength": 2, "type": "string"]) == true)
    #expect(document.components.schemas["B"]?.value == ["type": "string", "minLength": 1])
  }
}

extension JSONValue {
  fileprivate func equals(_ other: JSONValue) -> Bool {
    let sorted = { (value: JSONValue) in value.object?.members.sorted { $0.name < $1.name } }
    return sorted(self) == sorted(other)
  }
}
