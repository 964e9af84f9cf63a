import HazelConfig
import HazelCore
import Testing

@Suite("Layers: secrets")
struct LayerSecretsTests {
  private let folder: LayerFolder

  init() throws {
    folder = try LayerFolder()
    try folder.createFolder("secrets")
  }

  private func load(_ change: (inout ConfigSources) -> Void = { _ in }) async -> LoadedLayers {
    var sources = ConfigSources.test(folder)
    sources.secretDirectories = ["secrets"]
    change(&sources)
    return await sources.load()
  }

  @Test(
    "A file is called after the setting in one of these ways",
    arguments: [
      "database-admin-password", "database_admin_password", "database.adminPassword",
      "DATABASE_ADMIN_PASSWORD", "database/adminPassword", "database/admin-password",
      "database/admin_password", "database.admin-password",
    ])
  func names(name: String) async throws {
    try folder.write("s3cret\n", to: "secrets/\(name)")
    let loaded = await load()
    let layer = try #require(loaded.layers.last)
    let found = try #require(try LayerLookup(layer).found("database", "adminPassword"))
    #expect(LayerLookup.text(found.value) == "s3cret")
    #expect(found.place == "\(name) in secrets")
    #expect(found.isSecret)
    #expect(layer.names == [name])
    #expect(layer.spelling(of: SettingKey(["database", "adminPassword"])) == name)
    #expect(layer.spelling(of: SettingKey(["token"])) == "token")
    #expect(layer.name == "secrets")
  }

  @Test(
    "One line end is removed, and nothing else",
    arguments: [
      ("a", "a"), ("a\n", "a"), ("a\r\n", "a"), ("a\n\n", "a\n"), (" a \n", " a "), ("\n", ""),
      ("", ""), ("a\nb\n", "a\nb"),
    ])
  func lineEnds(content: String, expected: String) async throws {
    try folder.write(content, to: "secrets/token")
    #expect(LayerLookup(await load()).line("token") == "\(expected) | token in secrets")
  }

  @Test("Hidden files and the accounts of a cluster are left out")
  func leftOut() async throws {
    for name in [".token", "..data/x", ".git/config", "kubernetes.io/account/token", "token"] {
      try folder.write("x", to: "secrets/\(name)")
    }
    #expect(await load().layers.last?.names == ["token"])
  }

  @Test("A volume of Kubernetes is read through its links")
  func kubernetes() async throws {
    try folder.write("one", to: "secrets/..2026_01/token")
    try folder.link("secrets/..data", to: "..2026_01")
    try folder.link("secrets/token", to: "..data/token")
    #expect(LayerLookup(await load()).line("token") == "one | token in secrets")
    // The link to the folder is replaced at once, and the old folder removed.
    try folder.write("two", to: "secrets/..2026_02/token")
    try folder.link("secrets/..data", to: "..2026_02")
    try folder.remove("secrets/..2026_01")
    let loaded = await load()
    #expect(loaded.problems == [])
    #expect(loaded.layers.last?.names == ["token"])
    #expect(LayerLookup(loaded).line("token") == "two | token in secrets")
  }

  @Test("A file that can be no setting is a problem only where it is asked for")
  func unusable() async throws {
    try folder.write([UInt8](repeating: 0x61, count: 11), to: "secrets/large")
    try folder.write([0xff, 0x00], to: "secrets/binary")
    try folder.link("secrets/gone", to: "nowhere")
    let loaded = await load { $0.limits.secretBytes = 10 }
    #expect(loaded.problems == [])
    let lookup = LayerLookup(loaded)
    #expect(lookup.line("large") == "failed: a file of more than 10 bytes | large in secrets")
    #expect(
      lookup.line("binary") == "failed: bytes that are no UTF-8 text | binary in secrets")
    #expect(lookup.line("gone") == "failed: a link to nothing | gone in secrets")
    #expect(lookup.line("other") == nil)
  }

  @Test("Two files for one setting are told apart by nobody")
  func twoFiles() async throws {
    try folder.write("a", to: "secrets/api-token")
    try folder.write("b", to: "secrets/api_token")
    #expect(
      LayerLookup(await load()).line("apiToken")
        == "failed: more files for it: api_token | api-token in secrets")
  }

  @Test("A directory that is not there has no secrets")
  func missing() async throws {
    let loaded = await load { $0.secretDirectories = ["nowhere", "/nowhere/at/all"] }
    #expect(loaded.problems == [])
    #expect(loaded.layers.suffix(2).map { $0.names } == [[], []])
  }

  @Test("What is wrong with directories is said")
  func problems() async throws {
    try folder.write("x", to: "file")
    for number in 0..<4 { try folder.write("x", to: "many/f\(number)") }
    try folder.write("x", to: "deep/a/b/c")
    let loaded = await load {
      $0.secretDirectories = ["file", "many", "deep"]
      $0.limits.secretFiles = 3
      $0.limits.secretDepth = 2
    }
    #expect(
      loaded.problems.map { $0.description } == [
        """
        HZ327 file
              it is no directory
              Mend: name the directory in which the secrets stand
        """,
        """
        HZ327 many
              there are more than 3 files
              Mend: name a directory of secrets alone, or raise `limits.secretFiles`
        """,
        """
        HZ327 deep
              directories stand more than 2 deep in each other
              Mend: nest less deeply, or raise `limits.secretDepth`
        """,
      ])
  }

  @Test("Folders that link to themselves end")
  func loop() async throws {
    try folder.link("secrets/again", to: ".")
    #expect(await load().problems.map { $0.code } == ["HZ327"])
  }
}
