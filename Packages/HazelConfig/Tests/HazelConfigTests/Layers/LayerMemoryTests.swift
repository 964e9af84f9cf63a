import HazelConfig
import HazelCore
import Testing

@Suite("Layers: memory")
struct LayerMemoryTests {
  @Test("Values are found by dotted names")
  func values() throws {
    let layer = ConfigLayer.memory(["cache.maxEntries": "5", "debug": "true"])
    #expect(
      LayerLookup(layer).line("cache", "maxEntries") == "5 | cache.maxEntries in the overrides")
    #expect(LayerLookup(layer).line("cache") == nil)
    #expect(LayerLookup(layer).line("maxEntries") == nil)
    #expect(layer.names == ["cache.maxEntries", "debug"])
    #expect(layer.spelling(of: SettingKey(["cache", "maxEntries"])) == "cache.maxEntries")
  }

  @Test("Values may be secret")
  func secrets() throws {
    let layer = ConfigLayer.memory(["token": "x"], name: "the test", isSecret: true)
    let found = try #require(try LayerLookup(layer).found("token"))
    #expect(found.isSecret)
    #expect(found.place == "token in the test")
  }
}
