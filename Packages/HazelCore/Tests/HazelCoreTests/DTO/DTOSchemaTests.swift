import HazelCore
import Testing

@Suite("Schemas of DTOs")
struct DTOSchemaTests {
  @Test("A struct with rules, defaults and documentation")
  func structSchema() throws {
    let schema = Book.jsonSchemaDocument().value
    #expect(schema["$ref"] == "#/$defs/Book")
    let book = try #require(schema.value(at: "/$defs/Book"))
    #expect(
      book.description
        == #"{"type":"object","properties":{"id":{"readOnly":true},"title":{"type":"string","#
        + #""pattern":"[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]","#
        + #""maxLength":40},"subtitle":{"type":["string","null"]},"#
        + #""stock":{"type":"integer","format":"int64","minimum":0}},"required":["title","stock"]}"#
    )
    let create = CreateBook.jsonSchemaDocument().value
    #expect(
      create.value(at: "/$defs/CreateBook/properties/title/description")
        == "The title on the cover.")
    #expect(create.value(at: "/$defs/CreateBook/properties/genre/default") == "novel")
    #expect(
      create.value(at: "/$defs/CreateBook/properties/ratings/additionalProperties/maximum") == 5)
    #expect(
      Strict.jsonSchemaDocument().value.value(at: "/$defs/Strict/additionalProperties") == false)
  }

  @Test("Recursion, unions, generic types and directions")
  func further() {
    let tree = Category.jsonSchemaDocument().value
    #expect(
      tree.value(at: "/$defs/Category/properties/children/items/$ref") == "#/$defs/Category")
    let payment = Payment.jsonSchemaDocument().value
    #expect(payment.value(at: "/$defs/Payment/oneOf/0/properties/type/const") == "card")
    #expect(payment.value(at: "/$defs/Payment/oneOf/1/required/1") == "iban")
    let page = Page<Category>.jsonSchemaDocument().value
    #expect(page["$ref"] == "#/$defs/Page_Category")
    let login = Login.jsonSchemaDocument(for: .output).value
    #expect(login.value(at: "/$defs/Login/properties")?.object?.count == 1)
  }
}
