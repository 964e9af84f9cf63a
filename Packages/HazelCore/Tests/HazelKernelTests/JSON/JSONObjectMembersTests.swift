import HazelKernel
import Testing

@Suite("Objects made of members")
struct JSONObjectMembersTests {
  @Test("The last value of a name counts, in the place of the first", arguments: [3, 40])
  func members(count: Int) {
    var members = (0..<count).map { JSONObject.Member(name: "n\($0)", value: 0) }
    members.append(JSONObject.Member(name: "n1", value: 1))
    let object = JSONObject(members)
    #expect(object.members.map(\.name) == (0..<count).map { "n\($0)" })
    #expect(object["n1"] == 1)
    #expect(object["n0"] == 0)
  }
}
