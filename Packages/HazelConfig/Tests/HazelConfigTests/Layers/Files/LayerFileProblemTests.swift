import HazelConfig
import HazelCore
import Testing

@Suite("Layers: files that can not be read")
struct LayerFileProblemTests {
  private func problems(
    _ files: [String: [UInt8]], _ change: (inout ConfigSources) -> Void = { _ in }
  ) async throws -> [String] {
    let folder = try LayerFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    var sources = ConfigSources.test(folder)
    change(&sources)
    let loaded = await sources.load()
    return loaded.problems.map {
      "\($0)".replacing(folder.path, with: "FOLDER")
    }
  }

  struct Malformed: CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: String
    var testDescription: String { "\(name): \(text)" }
  }

  @Test(
    "Malformed files have a number, a place and a way to mend them",
    arguments: [
      Malformed(
        name: "config.json", text: "{\n  \"port\": 080\n}",
        expected: """
          HZ324 config.json, line 2, column 12
                expected no digit after a leading zero, found '8'
                Mend: mend the JSON at this place
          """),
      Malformed(
        name: "config.json", text: "{\"port\": 1,\n \"title\": \"a\",\n \"port\": 2}",
        expected: """
          HZ325 config.json, line 3, column 2
                expected every name once in an object, found this one again after line 1, column 2
                Mend: remove one of the two
          """),
      Malformed(
        name: "config.json", text: "[1]",
        expected: """
          HZ326 config.json, line 1
                a file of settings holds values by name, found others
                Mend: write names in front of the values
          """),
      Malformed(
        name: "config.json", text: "{\"a.b\": 1,\n\"a\": {\"b\": 2}}",
        expected: """
          HZ325 config.json, line 2
                a.b stands here and in line 1 once more
                Mend: remove one of the two; a dot in a name means the same as an object
          """),
      Malformed(
        name: "config.yaml", text: "port: 80\ntitle: [a, b\nhost: x\n",
        expected: """
          HZ324 config.yaml, line 3, column 5
                did not find expected ',' or ']'
                Mend: mend the YAML at this place
          """),
      Malformed(
        name: "config.yaml", text: "port: 80\n\thost: x\n",
        expected: """
          HZ324 config.yaml, line 2, column 1
                found a tab character that violates indentation
                Mend: mend the YAML at this place
          """),
      Malformed(
        name: "config.yaml", text: "shop:\n  port: 80\n  title: a\n  port: 81\n",
        expected: """
          HZ325 config.yaml, line 2
                a name stands twice in one object: port
                Mend: remove one of the two
          """),
      Malformed(
        name: "config.yaml", text: "a: *nobody\n",
        expected: """
          HZ324 config.yaml, line 1, column 4
                found undefined alias
                Mend: mend the YAML at this place
          """),
      Malformed(
        name: "config.yaml", text: "a: 1\n---\nb: 2\n",
        expected: """
          HZ324 config.yaml, line 2, column 1
                but found another document
                Mend: mend the YAML at this place
          """),
      Malformed(
        name: "config.yaml", text: "a: 1\n? [b]\n: 2\n",
        expected: """
          HZ326 config.yaml, line 2, column 3
                an object or a list stands where a name is expected
                Mend: write a name in front of the colon
          """),
      Malformed(
        name: "config.yaml", text: "a:\n  <<: 5\n",
        expected: """
          HZ326 config.yaml, line 2, column 7
                `<<` merges an object or a list of objects, found a value
                Mend: let it refer to an object: `<<: *base`
          """),
      Malformed(
        name: "config.yaml", text: "- a\n- b\n",
        expected: """
          HZ326 config.yaml, line 1
                a file of settings holds values by name, found others
                Mend: write names in front of the values
          """),
      Malformed(
        name: "config.toml", text: "port = 80\nport = 81\n",
        expected: """
          HZ325 config.toml, line 2, column 8
                Error while parsing key-value pair: cannot redefine existing integer 'port'
                Mend: remove one of the two
          """),
      Malformed(
        name: "config.toml", text: "title = \"Emma\"\nport = \n",
        expected: """
          HZ324 config.toml, line 2, column 8
                Error while parsing key-value pair: expected value, saw '\\n'
                Mend: mend the TOML at this place
          """),
      Malformed(
        name: "config.toml", text: "pin = 12345678901234567890\n",
        expected: """
          HZ324 config.toml, line 1, column 27
                a number does not fit into 64 bits
                Mend: mend the TOML at this place
          """),
      Malformed(
        name: ".env", text: "PORT=80\n\nnonsense\n",
        expected: """
          HZ324 .env, line 3, column 1
                a name and = are expected
                Mend: write NAME=value
          """),
    ])
  func malformed(_ file: Malformed) async throws {
    #expect(try await problems([file.name: Array(file.text.utf8)]) == [file.expected])
  }

  @Test("Bytes that are no text are found with their line", arguments: ["yaml", "toml"])
  func encoding(end: String) async throws {
    for bytes in [[0xff], [0x00]] as [[UInt8]] {
      #expect(
        try await problems(["config.\(end)": Array("# a\n# b\n".utf8) + bytes]) == [
          """
          HZ324 config.\(end), line 3
                there are bytes that are no UTF-8 text
                Mend: save the file as UTF-8
          """
        ])
    }
  }

  @Test("All problems come at once, and the layers that can be read")
  func together() async throws {
    let folder = try LayerFolder()
    try folder.write("x", to: "config.json")
    try folder.write("a: [", to: "config.yaml")
    try folder.write("a = ", to: "config.toml")
    try folder.write("nonsense", to: ".env")
    try folder.write("TITLE=Emma", to: ".env.local")
    try folder.write("x", to: "secrets")
    var sources = ConfigSources.test(folder)
    sources.secretDirectories = ["secrets"]
    let loaded = await sources.load()
    #expect(
      loaded.problems.map { "\($0.code) \($0.subject)" } == [
        "HZ324 .env, line 1, column 1", "HZ327 secrets", "HZ324 config.yaml, line 2, column 1",
        "HZ324 config.json, line 1, column 1", "HZ324 config.toml, line 1, column 5",
      ])
    #expect(
      loaded.layers.map { $0.name } == ["the command line", "the environment", ".env.local"])
  }

  @Test("A file that is named has to be there, unless it is one of a profile")
  func missing() async throws {
    #expect(
      try await problems([:]) { $0.files = ["shop.yaml", "shop.{environment}.yaml"] } == [
        """
        HZ321 shop.yaml
              there is no such file in FOLDER
              Mend: write the file, or take its name out of the sources
        """
      ])
  }

  @Test("A file whose kind nobody knows is said")
  func unknownKind() async throws {
    #expect(
      try await problems(["shop.ini": []]) { $0.files = ["shop.ini", "shop"] }.first
        == """
        HZ326 shop.ini
              its name does not say what it is
              Mend: end its name in one of .yaml, .yml, .json, .toml
        """)
  }

  @Test("A file that can not be read is said")
  func unreadable() async throws {
    let folder = try LayerFolder()
    try folder.createFolder(".env")
    let loaded = await ConfigSources.test(folder).load()
    #expect(
      loaded.problems.map { $0.description } == [
        """
        HZ322 .env
              the file can not be read: it is a folder
              Mend: let the user of the process read it, or remove it
        """
      ])
  }
}
