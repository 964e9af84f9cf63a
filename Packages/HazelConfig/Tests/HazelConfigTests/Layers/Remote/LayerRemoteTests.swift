import Configuration
import HazelConfig
import HazelCore
import HazelTesting
import Synchronization
import Testing

@Suite("Layers: providers")
struct LayerRemoteTests {
  private func sources(_ providers: [RemoteSource]) -> ConfigSources {
    var sources = ConfigSources(directory: "/nowhere", arguments: [], variables: [:])
    sources.providers = providers
    return sources
  }

  private struct Unreachable: Error, CustomStringConvertible {
    var description: String { "no route\nto the vault" }
  }

  @Test(
    "Values keep their kinds, and text is one of all kinds",
    arguments: [
      ("port", SettingKind.integer, "json 80"), ("portText", .integer, "80"),
      ("ratio", .number, "json 0.5"), ("port", .number, "json 80"),
      ("debug", .boolean, "json true"),
      ("title", .string, "Emma"), ("title", .list, "Emma"), ("names", .list, #"json ["a","b"]"#),
      ("sizes", .list, "json [1,2]"), ("ratios", .list, "json [0.5]"),
      ("flags", .list, "json [true]"), ("title", .dictionary, "Emma"),
    ])
  func values(name: String, kind: SettingKind, expected: String) async throws {
    let provider = InMemoryProvider(
      name: "vault",
      values: [
        "shop.port": 80, "shop.portText": "80", "shop.ratio": 0.5, "shop.debug": true,
        "shop.title": "Emma",
        "shop.names": ConfigValue(.stringArray(["a", "b"]), isSecret: false),
        "shop.sizes": ConfigValue(.intArray([1, 2]), isSecret: false),
        "shop.ratios": ConfigValue(.doubleArray([0.5]), isSecret: false),
        "shop.flags": ConfigValue(.boolArray([true]), isSecret: false),
      ])
    let layer = try #require(await sources([RemoteSource(provider)]).load().layers.last)
    #expect(
      LayerLookup(layer).line("shop", name, kind: kind)
        == "\(expected) | shop.\(name) in InMemoryProvider[vault]")
    #expect(layer.names == nil)
  }

  @Test("Another kind is said, nothing is nothing, and a secret is one")
  func others() async throws {
    let provider = InMemoryProvider(
      values: ["title": "Emma", "port": 80, "token": ConfigValue(.string("x"), isSecret: true)])
    let source = RemoteSource("the vault") { provider }
    let layer = try #require(await sources([source]).load().layers.last)
    let lookup = LayerLookup(layer)
    #expect(lookup.line("port") == "failed: a value of another kind | port in the vault")
    #expect(lookup.line("author") == nil)
    #expect(try lookup.found("token")?.isSecret == true)
    #expect(try lookup.found("title")?.isSecret == false)
  }

  @Test("A failure is a problem")
  func failure() async throws {
    let loaded = await sources([RemoteSource("the vault") { throw Unreachable() }]).load()
    #expect(
      loaded.problems.map { $0.description } == [
        """
        HZ328 the vault
              it failed: no route to the vault
              Mend: see that it can be reached from here and lets this application in
        """
      ])
    #expect(loaded.layers.count == 2)
  }

  @Test("A provider that gives no answer is not waited for, even if it does not stop")
  func timeout() async throws {
    let clock = TestClock()
    let (gate, open) = AsyncStream<Void>.makeStream()
    defer { open.finish() }
    let source = RemoteSource("the vault", timeout: .seconds(3), clock: clock) {
      // Deaf to cancellation.
      await Task { for await _ in gate {} }.value
      return InMemoryProvider(values: [:])
    }
    async let loading = sources([source]).load()
    await clock.sleepers(atLeast: 1)
    clock.advance(by: .seconds(3))
    let loaded = await loading
    #expect(
      loaded.problems.map { $0.detail } == ["it gave no snapshot within 3.0 seconds"])
  }

  @Test("Where a warning is wanted, the last snapshot counts")
  func lastSnapshot() async throws {
    let count = Mutex(0)
    let source = RemoteSource("the vault", failure: .warning) {
      let number = count.withLock { count in
        count += 1
        return count
      }
      guard number == 2 else { throw Unreachable() }
      return InMemoryProvider(values: ["title": "Emma"])
    }
    let sources = sources([source])
    let first = await sources.load()
    #expect(first.problems == [])
    #expect(
      first.warnings.map { $0.detail } == ["it failed: no route to the vault; it is left out"])
    #expect(first.layers.count == 2)
    let second = await sources.load()
    #expect(second.warnings == [])
    #expect(LayerLookup(second).line("title") == "Emma | title in the vault")
    let third = await sources.load()
    #expect(
      third.warnings.map { $0.detail } == [
        "it failed: no route to the vault; its last snapshot counts"
      ])
    #expect(LayerLookup(third).line("title") == "Emma | title in the vault")
  }

  @Test("All providers are asked at once, and stand in their order")
  func atOnce() async throws {
    let (gate, open) = AsyncStream<Void>.makeStream()
    let first = RemoteSource("first") {
      for await _ in gate { break }
      return InMemoryProvider(values: ["title": "first"])
    }
    let second = RemoteSource("second") {
      open.yield()
      return InMemoryProvider(values: ["title": "second"])
    }
    let loaded = await sources([first, second]).load()
    #expect(loaded.layers.suffix(2).map { $0.name } == ["first", "second"])
  }
}
