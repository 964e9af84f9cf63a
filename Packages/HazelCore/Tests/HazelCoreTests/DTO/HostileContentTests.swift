import HazelCore
import Testing

@DTO private struct Inventory { var shelves: [String: [String: Int]] }

@DTO private struct Branch { var branches: [String: Branch] = [:] }

@DTO(discriminator: "kind") private indirect enum Search {
  case term(text: String)
  case not(search: Search)
}

@DTO private struct Loose {
  @Unique var tags: [String] = []
  @Pattern("(a|a|aa)*b") var code: String = "b"
  @OneOf("novel", "poetry") var kind: String = "novel"
}

@Suite("Content that means harm")
struct HostileContentTests {
  private func refusal<Value: DTO>(of type: Value.Type, _ json: String) -> [ValidationIssue] {
    do throws(DTOError) {
      _ = try Value.decode(json: Array(json.utf8))
      return []
    } catch {
      if case .invalid(let violations) = error { return violations.issues }
      return []
    }
  }

  @Test("A long name before many mistakes does not make a long answer")
  func longNames() {
    let name = String(repeating: "é~", count: 100_000)
    let books = (0..<1000).map { #""b\#($0)":"x""# }.joined(separator: ",")
    let issues = refusal(of: Inventory.self, #"{"shelves":{"\#(name)":{\#(books)}}}"#)
    #expect(issues.count == 100)
    #expect(issues.allSatisfy { $0.pointer.hasPrefix("/shelves/é~0é") })
    #expect(issues.reduce(0) { $0 + $1.pointer.utf8.count } < 200_000)
    #expect(issues.allSatisfy { $0.pointer.unicodeScalars.allSatisfy { $0 != "\u{fffd}" } })
    // An ordinary place is told whole.
    let one = refusal(of: Inventory.self, #"{"shelves":{"a/b":{"c":"x"}}}"#)
    #expect(one.map(\.pointer) == ["/shelves/a~1b/c"])
  }

  @Test("Names within names do not either")
  func deepNames() {
    let name = String(repeating: "n", count: 15_000)
    var json = "{" + (0..<200).map { #""m\#($0)":1"# }.joined(separator: ",") + "}"
    for _ in 0..<30 { json = #"{"branches":{"\#(name)":\#(json)}}"# }
    json = json.replacing("{\"m0\"", with: "{\"branches\":{\"m0\"").replacing(
      "\"m199\":1}", with: "\"m199\":1}}")
    let issues = refusal(of: Branch.self, json)
    #expect(issues.count == 100)
    #expect(issues.allSatisfy { $0.pointer.utf8.count <= 2048 })
  }

  @Test("Nothing of this takes long", .timeLimit(.minutes(2)))
  func time() {
    let many = (0..<50_000).map { #""\#($0)""# }.joined(separator: ",")
    #expect(refusal(of: Loose.self, #"{"tags":[\#(many)]}"#).isEmpty)
    let long = String(repeating: "a", count: 50_000)
    let issues = refusal(of: Loose.self, #"{"code":"\#(long)","kind":"\#(long)"}"#)
    #expect(Set(issues.map(\.code)) == ["pattern", "one_of"])
    #expect(issues.allSatisfy { issue in issue.arguments.allSatisfy { $0.value.count < 100 } })
    // The member that tells cases apart stands last, at every level.
    var search = #"{"text":"\#(long)","kind":"term"}"#
    for _ in 0..<60 { search = #"{"search":\#(search),"kind":"not"}"# }
    #expect(refusal(of: Search.self, search).isEmpty)
  }

  @Test("Names that mean something elsewhere are names like others")
  func names() throws {
    let json = #"{"shelves":{"__proto__":{"constructor":1},"":{"\u0000":2}}}"#
    let inventory = try Inventory.decode(json: Array(json.utf8))
    #expect(inventory.shelves["__proto__"] == ["constructor": 1])
    #expect(inventory.shelves[""] == ["\0": 2])
  }
}
