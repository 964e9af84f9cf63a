import HazelConfig
import HazelCore
import Synchronization
import Testing

@Suite("Layers: reload")
struct LayerReloadTests {
  /// A clock that does something instead of sleeping.
  private struct ActingClock: Clock {
    let act: @Sendable (Duration) async throws -> Void

    var now: ContinuousClock.Instant { ContinuousClock.now }
    var minimumResolution: Duration { .zero }

    func sleep(
      until deadline: ContinuousClock.Instant, tolerance: Duration?
    ) async throws {
      try await act(ContinuousClock.now.duration(to: deadline))
    }
  }

  /// Notes what it is told.
  private final class Notes: Sendable {
    private let lines: Mutex<[String]> = Mutex([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private let folder: LayerFolder
  private let notes = Notes()

  init() throws {
    folder = try LayerFolder()
    try folder.write("TITLE=Emma\n", to: ".env")
  }

  private func sources() -> ConfigSources {
    var sources = ConfigSources.test(folder)
    sources.secretDirectories = ["secrets"]
    return sources
  }

  private func reloader(
    current: LoadedLayers? = nil,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { _ in },
    check: @escaping @Sendable (LoadedLayers) -> [BootProblem] = { _ in [] }
  ) async -> ConfigReloader {
    let sources = sources()
    let notes = notes
    let reloader = ConfigReloader(
      current: current, clock: ActingClock(act: sleep), load: { await sources.load() },
      check: { check($0) },
      report: { problems in notes.add(problems.map { $0.code }.joined(separator: " ")) })
    await reloader.onChange { loaded in
      notes.add(LayerLookup(loaded).line("title") ?? "nothing")
    }
    return reloader
  }

  private static func isChanged(_ outcome: ConfigReloader.Outcome?) -> Bool {
    if case .changed? = outcome { true } else { false }
  }

  @Test("A reload hands out all layers, hook by hook in their order")
  func hooks() async throws {
    let reloader = await reloader()
    await reloader.onChange { [notes] loaded in
      await Task.yield()
      notes.add("second \(loaded.layers.count)")
    }
    await reloader.onChange { [notes] _ in notes.add("third") }
    #expect(await reloader.current == nil)
    #expect(Self.isChanged(await reloader.reload()))
    #expect(notes.all == ["Emma | TITLE in .env, line 1", "second 4", "third"])
    #expect(await reloader.current?.layers.count == 4)
  }

  @Test("Nothing is loaded where nothing changed")
  func unchanged() async throws {
    let reloader = await reloader(current: await sources().load())
    #expect(try await reloader.reloadIfChanged() == nil)
    #expect(notes.all == [])
  }

  @Test("A changed file is found, and so is a new one and one that is gone")
  func changes() async throws {
    let reloader = await reloader(current: await sources().load())
    try folder.write("TITLE=Persuasion\n", to: ".env")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    try folder.write("TITLE=Sanditon\n", to: ".env.local")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    try folder.remove(".env.local")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    #expect(try await reloader.reloadIfChanged() == nil)
    #expect(
      notes.all == [
        "Persuasion | TITLE in .env, line 1", "Sanditon | TITLE in .env.local, line 1",
        "Persuasion | TITLE in .env, line 1",
      ])
  }

  @Test("A file of the same size that was written at once is another one")
  func sameSize() async throws {
    let reloader = await reloader(current: await sources().load())
    try folder.write("TITLE=Ella\n", to: ".env")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
  }

  @Test("What changed between the load and the making of the reloader is found")
  func early() async throws {
    let loaded = await sources().load()
    try folder.write("TITLE=Persuasion\n", to: ".env")
    let reloader = await reloader(current: loaded)
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
  }

  @Test("What changes while a load runs is found the next time")
  func during() async throws {
    let sources = sources()
    let folder = folder
    let count = Mutex(0)
    let reloader = ConfigReloader(
      current: await sources.load(), clock: ActingClock { _ in },
      load: {
        let loaded = await sources.load()
        if count.withLock({ count in
          count += 1
          return count
        }) == 1 {
          try? folder.write("TITLE=Sanditon\n", to: ".env")
        }
        return loaded
      }, report: { _ in })
    try folder.write("TITLE=Persuasion\n", to: ".env")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    #expect(try await reloader.reloadIfChanged() == nil)
  }

  @Test("An atomic swap of a Kubernetes volume is found")
  func kubernetes() async throws {
    try folder.write("one", to: "secrets/..2026_01/title")
    try folder.link("secrets/..data", to: "..2026_01")
    try folder.link("secrets/title", to: "..data/title")
    try folder.remove(".env")
    let reloader = await reloader(current: await sources().load())
    #expect(try await reloader.reloadIfChanged() == nil)
    try folder.write("two", to: "secrets/..2026_02/title")
    #expect(try await reloader.reloadIfChanged() == nil)
    try folder.link("secrets/..data", to: "..2026_02")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    #expect(notes.all == ["two | title in secrets"])
  }

  @Test("Several changes shortly after each other are one reload")
  func debounce() async throws {
    let folder = folder
    let sleeps = Mutex<[Duration]>([])
    let reloader = await reloader(current: await sources().load()) { duration in
      let count = sleeps.withLock { sleeps in
        sleeps.append(duration)
        return sleeps.count
      }
      if count < 3 { try folder.write("TITLE=number \(count)\n", to: ".env") }
    }
    try folder.write("TITLE=number 0\n", to: ".env")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    #expect(notes.all == ["number 2 | TITLE in .env, line 1"])
    // Two changes came while it waited, and then none.
    #expect(sleeps.withLock { $0.count } == 3)
    #expect(sleeps.withLock { $0.allSatisfy { $0 <= .milliseconds(250) } })
    #expect(try await reloader.reloadIfChanged() == nil)
  }

  @Test("Who writes without end is not waited for without end")
  func restless() async throws {
    let folder = folder
    let count = Mutex(0)
    let reloader = await reloader(current: await sources().load()) { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      try folder.write("TITLE=number \(number)\n", to: ".env")
    }
    try folder.write("TITLE=Persuasion\n", to: ".env")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
    #expect(count.withLock { $0 } == 20)
  }

  @Test("A load with problems keeps the last good one and reports")
  func problems() async throws {
    let reloader = await reloader()
    await reloader.reload()
    try folder.write("nonsense\n", to: ".env")
    guard case .kept(let problems) = await reloader.reload() else {
      Issue.record("layers with problems were handed out")
      return
    }
    #expect(problems.map { $0.subject } == [".env, line 1, column 1"])
    #expect(notes.all == ["Emma | TITLE in .env, line 1", "HZ324"])
    #expect(
      LayerLookup(try #require(await reloader.current)).line("title")
        == "Emma | TITLE in .env, line 1")
    // It is not loaded again until it changes.
    #expect(try await reloader.reloadIfChanged() == nil)
    try folder.write("TITLE=Persuasion\n", to: ".env")
    #expect(Self.isChanged(try await reloader.reloadIfChanged()))
  }

  @Test("Layers that do not pass the check are not handed out")
  func check() async throws {
    let reloader = await reloader(check: { loaded in
      LayerLookup(loaded).line("title")?.hasPrefix("Emma") == true
        ? [] : [BootProblem("HZ330", "TITLE", detail: "not Emma", hint: "Emma")]
    })
    #expect(Self.isChanged(await reloader.reload()))
    try folder.write("TITLE=Persuasion\n", to: ".env")
    #expect(!Self.isChanged(await reloader.reload()))
    #expect(notes.all == ["Emma | TITLE in .env, line 1", "HZ330"])
    #expect(
      LayerLookup(try #require(await reloader.current)).line("title")
        == "Emma | TITLE in .env, line 1")
  }

  @Test("Reloads come one after the other")
  func serial() async throws {
    let inside = Mutex((now: 0, most: 0, count: 0))
    let reloader = ConfigReloader(
      load: {
        inside.withLock { state in
          state.now += 1
          state.count += 1
          state.most = max(state.most, state.now)
        }
        for _ in 0..<20 { await Task.yield() }
        inside.withLock { $0.now -= 1 }
        return LoadedLayers(environment: "test", layers: [])
      }, report: { _ in })
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { await reloader.reload() } }
    }
    #expect(inside.withLock { $0.most } == 1)
    #expect(inside.withLock { $0.count } == 8)
  }

  @Test("As a service it looks again and again, until it is stopped")
  func service() async throws {
    let folder = folder
    let sleeps = Mutex<[Duration]>([])
    let reloader = await reloader(current: await sources().load()) { duration in
      try Task.checkCancellation()
      let count = sleeps.withLock { sleeps in
        sleeps.append(duration)
        return sleeps.count
      }
      // The third sleep is between two looks, since no change was to be waited out.
      if count == 3 { try folder.write("TITLE=Persuasion\n", to: ".env") }
      if count > 10 { withUnsafeCurrentTask { $0?.cancel() } }
    }
    let task = Task { try await reloader.run() }
    try await task.value
    #expect(notes.all == ["Persuasion | TITLE in .env, line 1"])
    #expect(sleeps.withLock { $0.first ?? .zero } > .seconds(4))
  }
}
