import HazelConfig
import HazelCore
import Testing

@Suite("Layers: what the parser of TOML takes for granted")
struct LayerTOMLGuardTests {
  private func problems(_ text: String) async throws -> [String] {
    let folder = try LayerFolder()
    try folder.write(text, to: "config.toml")
    return await ConfigSources.test(folder).load().problems.map {
      "\($0.code) \($0.subject): \($0.detail)"
    }
  }

  @Test(
    "A header without a name is refused, where the parser would end the process",
    arguments: [
      ("[.]", 1), ("a = 1\n  [[ =x]]", 2), ("[", 1), ("[[", 1), ("[]", 1), ("[[]]", 1),
      ("a = '''\n[ok]\n'''\n[+]", 4), ("a = [\n[1],\n]\n[{}]", 4), ("a = \"\\\"[\"\n[#]", 2),
      ("[a]\n[b] # [\n[=]", 3), ("a = {b = '#'}\r\n[,]", 2),
    ])
  func headers(text: String, line: Int) async throws {
    #expect(
      try await problems(text) == [
        "HZ324 config.toml, line \(line): the header of a table has no name"
      ])
  }

  @Test(
    "A day with a T but no time is refused",
    arguments: [("1815-12-10Tea", 1), ("[1815-12-10t", 1), ("{b = [\n1815-12-10T]", 2)])
  func times(value: String, line: Int) async throws {
    #expect(
      try await problems("a = \(value)") == [
        "HZ324 config.toml, line \(line): no time follows the T behind a day"
      ])
  }

  @Test(
    "What only looks like a header without a name is none",
    arguments: [
      "a = [\n  [+1],\n  [ {b = 1} ],\n]", "a = \"\"\"\n[=]\n\"\"\"\"\"\nb = 1",
      "a = '''\n[=]'''\n['b']\n[ \"c\" ]", "# [=]\na = 1 # [\nb = '#['\n[ c . d ]\n[[e]]",
      "a = { b = [\n1,\n[+2]] }", "a = \"[\\\"=\"\n[b]", "[-]\n[_]\n[1]",
      "a = '1815-12-10Tea' # 1815-12-10Tea\nb = 1815-12-10T08:30:00\nc = 1815-12-10",
    ])
  func noHeaders(text: String) async throws {
    #expect(try await problems(text) == [])
  }
}
