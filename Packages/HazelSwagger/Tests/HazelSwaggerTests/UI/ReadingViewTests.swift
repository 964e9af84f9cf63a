import HazelCore
import HazelKernel
import Testing

@testable import HazelSwagger

@Suite("The reading view")
struct ReadingViewTests {
  let text: String = ReadingView(PageDocument.json).html.text

  @Test("Operations stand under their tags, with links that lead to them")
  func outline() {
    let outline = DocumentOutline(PageDocument.json)
    #expect(outline.sections.map(\.name) == ["books", "Other operations", "Webhooks"])
    #expect(outline.sections.map(\.entries.count) == [2, 1, 1])
    for entry in outline.sections.flatMap(\.entries) {
      #expect(text.contains("<article id=\"\(entry.anchor)\">"))
      #expect(text.contains("<a href=\"#\(entry.anchor)\">"))
    }
  }

  @Test("Parameters, also of the path and by reference, with their rules")
  func parameters() {
    #expect(text.contains("<code>size</code> <small>query</small>"))
    #expect(text.contains("1…100; default <code>20</code>"))
    #expect(text.contains("<code>text</code> <small>path</small> <small class=\"needed\">required"))
  }

  @Test("Answers with media types, header fields and schemas")
  func answers() {
    #expect(
      text.contains("<code>application/json</code>: array of <a href=\"#schema-Book\">Book</a>"))
    #expect(text.contains("<code>X-Total</code> <small>header</small>"))
    #expect(text.contains("Something is wrong."))
    #expect(text.contains("<p class=\"deprecated\">Deprecated.</p>"))
    #expect(text.contains("Needs <code>token</code>."))
  }

  @Test("Schemas with their members; one that holds itself ends")
  func schemas() {
    #expect(text.contains("<article id=\"schema-Book\">"))
    #expect(text.contains("1…200 characters"))
    #expect(text.contains("object or null"))
    #expect(text.contains("<code>&quot;new&quot;</code> <code>&quot;used&quot;</code>"))
    #expect(text.contains("<code>cents</code>"))
  }

  @Test("Whatever stands in a document, no markup of it gets through")
  func escapes() {
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!text.contains("href=\"javascript"))
    let name = "\"><img src=x onerror=alert(1)>"
    let hostile: JSONValue = .object(Self.object((name, .string(name)), ("$ref", .string(name))))
    var document = JSONObject()
    for member in [
      "info", "servers", "tags", "paths", "webhooks", "components", "security",
    ] {
      document[member] = .object(Self.object((name, hostile), ("description", .string(name))))
    }
    document["info"] = .object(
      Self.object(("title", .string(name)), ("description", .string(name))))
    document["components"] = .object(
      Self.object(("schemas", .object(Self.object((name, Self.schema(name)))))))
    document["paths"] = .object(
      Self.object((name, .object(Self.object(("get", Self.operation(name)))))))
    let page = ReadingView(.object(document)).html.text
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;img"))
  }

  @Test("What is no document of OpenAPI gives an empty page")
  func noDocument() {
    for value: JSONValue in [nil, true, "text", [], ["paths": ["/": ["get": 1]]]] {
      #expect(ReadingView(value).html.text.contains("<h1>Untitled"))
    }
  }

  @Test(
    "Rules are told in words",
    arguments: [
      (["minLength": 1], "at least 1 character"), (["maxItems": 2], "at most 2 elements"),
      (["minimum": 0, "maximum": 1], "0…1"), (["exclusiveMinimum": 0], "more than 0"),
      (["uniqueItems": true], "no element twice"), (["multipleOf": 5], "a multiple of 5"),
      (["readOnly": true], "in answers only"),
      (["example": "a"], "for example <code>&quot;a&quot;</code>"),
    ] as [(JSONValue, String)])
  func rules(_ schema: JSONValue, _ text: String) {
    #expect(SchemaText.rules(schema).map(\.text) == [text])
  }

  @Test(
    "Types are told in words",
    arguments: [
      (["type": ["integer", "null"], "format": "int64"], "integer (int64) or null"),
      (["type": "array", "items": ["type": "string"]], "array of string"),
      (["type": "object", "additionalProperties": ["type": "integer"]], "object of integer"),
      (["oneOf": [["type": "string"], ["const": 1]]], "one of string, always <code>1</code>"),
      (["$ref": "other.json#/Book"], "Book"), (true, "anything"), (false, "nothing"),
      (["nullable": true, "type": "string"], "string or null"),
    ] as [(JSONValue, String)])
  func types(_ schema: JSONValue, _ text: String) {
    #expect(SchemaText.type(schema).text == text)
  }

  @Test("References in a circle end")
  func circle() {
    let document: JSONValue = [
      "components": ["parameters": ["A": ["$ref": "#/components/parameters/A"]]],
      "paths": ["/": ["get": ["parameters": [["$ref": "#/components/parameters/A"]]]]],
    ]
    #expect(ReadingView(document).html.text.contains("Parameters"))
  }

  @Test("A schema within itself many times over is shown to a depth")
  func deep() {
    var schema: JSONValue = ["type": "string"]
    for _ in 0..<300 {
      schema = ["type": "object", "properties": ["a": schema, "b": schema]]
    }
    let document: JSONValue = ["components": ["schemas": ["Deep": schema]]]
    #expect(ReadingView(document).html.text.utf8.count < 100_000)
  }

  private static func object(_ members: (String, JSONValue)...) -> JSONObject {
    var object = JSONObject()
    for (name, value) in members { object[name] = value }
    return object
  }

  private static func schema(_ name: String) -> JSONValue {
    [
      "type": .string(name), "format": .string(name), "pattern": .string(name),
      "enum": [.string(name)], "default": .string(name), "description": .string(name),
      "minLength": .string(name), "properties": .object(object((name, ["$ref": .string(name)]))),
      "required": [.string(name)],
    ]
  }

  private static func operation(_ name: String) -> JSONValue {
    [
      "operationId": .string(name), "summary": .string(name), "tags": [.string(name)],
      "security": [.object(object((name, [.string(name)])))],
      "parameters": [["name": .string(name), "in": .string(name), "schema": schema(name)]],
      "responses": .object(
        object((name, ["content": .object(object((name, ["schema": schema(name)])))]))),
    ]
  }
}

@Suite("Markdown in descriptions")
struct MarkdownTextTests {
  @Test(
    "The parts that are known become markup",
    arguments: [
      ("one\ntwo\n\nthree", "<p>one\ntwo</p>\n<p>three</p>\n"),
      ("a `b*c*` *d* **e**", "<p>a <code>b*c*</code> <em>d</em> <strong>e</strong></p>\n"),
      ("See:\n- one\n  more\n- two", "<p>See:</p>\n<ul><li>one more</li><li>two</li></ul>\n"),
      (
        "```json\n{\"a\": *1*}\n\n- b\n```", "<pre><code>{&quot;a&quot;: *1*}\n\n- b</code></pre>\n"
      ),
      ("[a](https://b/?c=\"d)", "<p><a href=\"https://b/?c=&quot;d\">a</a></p>\n"),
      ("2 * 3 * 4, [x], `, **", "<p>2 * 3 * 4, [x], `, **</p>\n"),
      ("[a](javascript:b)", "<p>[a](javascript:b)</p>\n"),
      ("<b>&", "<p>&lt;b&gt;&amp;</p>\n"), ("", ""),
      ("```\nopen", "<pre><code>open</code></pre>\n"),
    ])
  func markdown(_ text: String, _ html: String) {
    #expect(MarkdownText.html(text).text == html)
  }

  @Test("A long text of signs takes no long time")
  func long() {
    let clock = ContinuousClock()
    let text = String(repeating: "*[`", count: 500)
    #expect(clock.measure { _ = MarkdownText.html(text) } < .seconds(20))
  }
}
