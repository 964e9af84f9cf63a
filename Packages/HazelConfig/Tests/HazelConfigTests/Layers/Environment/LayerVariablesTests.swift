import HazelConfig
import HazelCore
import Testing

@Suite("Layers: environment and .env")
struct LayerVariablesTests {
  @Test("A variable is found by the name that the setting says, as it is")
  func variable() async throws {
    let sources = ConfigSources(
      directory: "/nowhere", arguments: [],
      variables: ["CACHE_MAX_ENTRIES": "5", "db_url": "x", "baseURLPath": "y"])
    let layer = await sources.load().layers[1]
    let lookup = LayerLookup(layer)
    #expect(lookup.line("cache", "maxEntries") == "5 | CACHE_MAX_ENTRIES in the environment")
    let key = SettingKey(["databaseURL"], variable: "db_url")
    #expect(try lookup.find(key, .string)?.place == "db_url in the environment")
    #expect(layer.spelling(of: key) == "db_url")
    #expect(layer.name == "the environment")
    #expect(layer.names == ["CACHE_MAX_ENTRIES", "baseURLPath", "db_url"])
    #expect(layer.isShared)
  }

  @Test(
    "An empty variable is text, and absent where a number or a boolean is asked for",
    arguments: [
      (SettingKind.string, "" as String?), (.list, ""), (.dictionary, ""), (.integer, nil),
      (.number, nil), (.boolean, nil),
    ])
  func empty(kind: SettingKind, expected: String?) async throws {
    let folder = try LayerFolder()
    try folder.write("PORT=\n", to: ".env")
    let loaded = await ConfigSources.test(folder, variables: ["PORT": ""]).load()
    for index in [1, 2] {
      #expect(
        try LayerLookup(loaded.layers[index]).found("port", kind: kind).map {
          LayerLookup.text($0.value)
        } == expected)
    }
  }

  @Test("A variable of a .env file has its line, and of two the last counts")
  func lines() async throws {
    let folder = try LayerFolder()
    try folder.write("# shop\nPORT=1\n\nTITLE='Emma'\nPORT=2\n", to: ".env.local")
    let loaded = await ConfigSources.test(folder).load()
    let layer = try #require(loaded.layers.last)
    #expect(LayerLookup(layer).line("port") == "2 | PORT in .env.local, line 5")
    #expect(LayerLookup(layer).line("title") == "Emma | TITLE in .env.local, line 4")
    #expect(layer.names == ["PORT", "TITLE"])
    #expect(!layer.isShared)
  }

  @Test("A file refers to the environment, itself and the files behind it, in that order")
  func references() async throws {
    let folder = try LayerFolder()
    try folder.write("HOST=base\nNAME=base\nUSER=base\n", to: ".env")
    try folder.write("HOST=own\nNAME=own\nA=${HOST}\nB=${NAME}\nC=${USER}\n", to: ".env.local")
    let loaded = await ConfigSources.test(folder, variables: ["HOST": "process"]).load()
    let lookup = LayerLookup(loaded)
    #expect(lookup.line("a") == "process | A in .env.local, line 3")
    #expect(lookup.line("b") == "own | B in .env.local, line 4")
    #expect(lookup.line("c") == "base | C in .env.local, line 5")
  }
}
