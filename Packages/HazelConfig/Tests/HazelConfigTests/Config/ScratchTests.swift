import FoundationEssentials
import HazelConfig
import Testing

@Suite("Scratch")
struct ScratchTests {
  @Test func all() throws {
    let layers = [
      MemoryLayer.flags(["--port": "1", "--prot": "2"]),
      MemoryLayer.variables(["PORT": "3", "WORKERS": "", "DATABASE_URL": "postgres://shop:pa55@db/books", "TAGS": "x", "TOKEN": "hunter2-hunter2", "LANG": "x", "CACHE_SIZ": "3"], isShared: true),
      try MemoryLayer.file(#"{"port": 5, "workers": 6, "debug": true, "cache": {"size": 100}, "shelf": 1}"#),
    ]
    let loaded = ConfigLoader.load(ShopConfig.self, layers: layers)
    print(loaded.dump()); print(loaded.warnings)
    for name in ["PORT", "workers", "--token", "MODE", "PROXY", "DATABASE_URL"] { print(loaded.explain(name) ?? "-") }
    print(loaded.explain(\.cache.size) ?? "-")
    print(ShopConfig.environmentExample())
    print(ShopConfig.markdownTable())
    print(String(decoding: try ShopConfig.configurationSchema().value.bytes(options: .pretty), as: UTF8.self))
  }
}
