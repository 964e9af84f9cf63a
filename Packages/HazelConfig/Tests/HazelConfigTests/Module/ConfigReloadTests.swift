import Synchronization
import Testing

@testable import HazelConfig
@testable import HazelCore

@Suite("ConfigModule: reloads")
struct ConfigReloadTests {
  @Test("A reload reads every configuration once, and tells everything that is wrong at once")
  func oneReading() async throws {
    let folder = try LayerFolder()
    try folder.write("TOKEN=t\n", to: ".env")
    let count = Mutex(0)
    let counting = ConfigLayer(
      name: "a counter", spell: { $0.text },
      find: { key, _ throws(ConfigLayerError) in
        if key.text == "loans" { count.withLock { $0 += 1 } }
        return nil
      })
    let room = ConfigRoom()
    var preparation = Preparation()
    let first = await ConfigSources.test(folder).load()
    room.begin(first)
    room.read(ConfigEntry(ShelfConfig.self, LiveConfig<ShelfConfig>()), &preparation)
    let reloader = ConfigReloader(
      current: first,
      load: {
        let loaded = await ConfigSources.test(folder).load()
        return LoadedLayers(
          environment: "test", layers: [counting] + loaded.layers, problems: loaded.problems)
      },
      check: { room.problems(of: $0) }, report: { _ in })
    await reloader.onChange { await room.adopt($0) }
    guard case .changed = await reloader.reload() else { return #expect(Bool(false), "kept") }
    #expect(count.withLock { $0 } == 1)
    try folder.write("loans: many\n", to: "config.yaml")
    try folder.write("what is this\n", to: ".env")
    guard case .kept(let problems) = await reloader.reload() else {
      return #expect(Bool(false), "changed")
    }
    #expect(problems.map(\.code) == ["HZ324", "HZ331", "HZ330"])
  }
}
