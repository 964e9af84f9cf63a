import HazelCore
import Testing

// Essentials has Date, URL and UUID; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private enum ParameterGenre: String, CaseIterable, ParameterValue { case novel, poetry }
private enum ParameterFloor: Int, CaseIterable, ParameterValue { case ground, first }

private struct ParameterNumber: RawRepresentable, ParameterValue {
  let rawValue: UInt8
}

private struct ParameterWord: LosslessStringConvertible, ParameterValue {
  let description: String
  init(_ text: String) { description = text }
}

@Suite("Schemas of parameters")
struct ParameterSchemaTests {
  private func schema(_ type: any Any.Type, in source: String = "query") -> String? {
    var definitions = SchemaDefinitions()
    let parameter = OperationDescription.Parameter("name", in: source, type)
    return parameter.schema(in: &definitions)?.description
  }

  @Test("Values have the schema of their text")
  func values() {
    #expect(schema(Int8.self) == #"{"type":"integer","minimum":-128,"maximum":127}"#)
    #expect(schema(String.self) == #"{"type":"string"}"#)
    #expect(schema(Bool?.self) == #"{"type":"boolean"}"#)
    #expect(schema([Bool].self) == #"{"type":"array","items":{"type":"boolean"}}"#)
    #expect(schema(Set<Int>?.self)?.hasPrefix(#"{"type":"array","items""#) == true)
    #expect(
      schema(CommaSeparated<ParameterGenre>.self)?.contains(#""enum":["novel","poetry"]"#) == true)
    #expect(schema(ParameterGenre.self) == #"{"type":"string","enum":["novel","poetry"]}"#)
    #expect(schema(ParameterFloor.self) == #"{"type":"integer","enum":[0,1]}"#)
    #expect(schema(ParameterNumber.self) == #"{"type":"integer","minimum":0,"maximum":255}"#)
    #expect(schema(ParameterWord.self) == #"{"type":"string"}"#)
    #expect(schema(UUID.self)?.contains(#""format":"uuid""#) == true)
    #expect(schema(URL.self) == #"{"type":"string","format":"uri"}"#)
    #expect(schema(Decimal.self) == #"{"type":"number"}"#)
  }

  @Test("A text is read in more forms than JSON")
  func texts() {
    #expect(
      schema(Date.self) == #"{"type":"string","anyOf":[{"format":"date-time"},{"format":"date"}]}"#)
    #expect(schema(Duration.self)?.contains(#""pattern""#) == true)
    #expect(schema(Date.self, in: "body")?.contains(#""format":"date-time""#) == true)
    #expect(schema(Date.self, in: "body")?.contains("anyOf") == false)
  }

  @Test("What is no value and has no schema has none")
  func unknown() {
    #expect(schema(Mirror.self) == nil)
  }

  @Test("Lists in one text are told apart")
  func lists() {
    let types: [any Any.Type] = [CommaSeparated<Int>.self, CommaSeparated<Int>?.self, [Int].self]
    #expect(
      types.map { OperationDescription.Parameter("a", in: "query", $0).isCommaSeparated }
        == [true, true, false])
  }
}
