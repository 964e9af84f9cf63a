import HazelCore
import Testing

// Essentials has Date; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@DTO
private enum ExampleCover: String { case hardback, paperback }

@Partial
@DTO
private struct ExampleNovel {
  @Example("Emma", "Persuasion") @Length(1...20) var title: String
  @Example(["Jane Austen"]) var authors: [String]
  @Example(1815) var year: Int?
  @Example("1815-12-23T00:00:00Z") var published: Date
  @Example(ExampleCover.hardback) var form: ExampleCover = .paperback
  @Example(.seconds(90) as Duration) var reading: Duration
}

@Suite("Examples of fields")
struct DTOExampleTests {
  private func examples(_ schema: JSONSchema, _ field: String) -> String? {
    schema["properties"]?[field]?["examples"]?.description
  }

  @Test("Examples stand in the schema, in the type of the field")
  func examples() {
    var definitions = SchemaDefinitions()
    let schema = ExampleNovel.inlineJSONSchema(in: &definitions)
    #expect(examples(schema, "title") == #"["Emma","Persuasion"]"#)
    #expect(examples(schema, "authors") == #"[["Jane Austen"]]"#)
    #expect(examples(schema, "year") == "[1815]")
    #expect(examples(schema, "published") == #"["1815-12-23T00:00:00Z"]"#)
    #expect(examples(schema, "form") == #"["hardback"]"#)
    #expect(examples(schema, "reading") == #"["1m30s"]"#)
  }

  @Test("A partial update has them too")
  func partial() {
    var definitions = SchemaDefinitions()
    let schema = ExampleNovel.Partial.inlineJSONSchema(in: &definitions)
    #expect(examples(schema, "title") == #"["Emma","Persuasion"]"#)
    #expect(examples(schema, "year") == "[1815]")
    #expect(examples(schema, "published") == #"["1815-12-23T00:00:00Z"]"#)
  }
}
