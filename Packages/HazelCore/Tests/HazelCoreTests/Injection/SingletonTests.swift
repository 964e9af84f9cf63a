import HazelCore
import Testing

/// Something to release.
private struct Pool: Stoppable {
  let name: String
  let journal: Journal

  init(_ name: String, _ journal: Journal) {
    self.name = name
    self.journal = journal
    journal.note("make \(name)")
  }

  func stop() async { journal.note("stop \(name)") }
}

private struct NoDatabase: Error, CustomStringConvertible {
  let description: String = "no database at db.example.org"
}

@Suite("The life of singletons")
struct SingletonTests {
  @Test("They are made in the order of dependencies, once, and stopped in the reverse")
  func order() async throws {
    let journal = Journal()
    let app = makeApp {
      Provider.factory(Double.self, needs: Int.self) { _ in
        journal.note("make Double")
        return 1
      }
      Provider.factory(Int.self, needs: Pool.self) { pool in
        journal.note("make Int of \(pool.name)")
        return 1
      }
      Provider.factory(Pool.self, needs: String.self) { name in
        await Task.yield()
        return Pool(name, journal)
      }
      Provider.factory(Pool.self, named: "second", needs: Double.self) { _ in
        Pool("second", journal)
      }
      Provider.alias(Pool.self, of: Pool.self, named: "alias") { $0 }
      Provider.value("first")
    }
    _ = try await app.container
    _ = try await app.container
    await app.stop()
    #expect(
      journal.entries == [
        "make first", "make Int of first", "make Double", "make second", "stop second",
        "stop first",
      ])
  }

  @Test("A factory that fails ends the start with its name and cause; what was made is stopped")
  func failure() async throws {
    let journal = Journal()
    let app = makeApp {
      Provider.factory(Pool.self) { Pool("first", journal) }
      Provider.factory(Int.self, needs: Pool.self) { (_: Pool) async throws -> Int in
        await Task.yield()
        throw NoDatabase()
      }
      Provider.factory(Double.self, needs: Int.self) { _ in
        journal.note("never")
        return 1
      }
    }
    let error = try #require(await #expect(throws: BootError.self) { try await app.start() })
    #expect(error.problems.map(\.code) == ["HZ207"])
    #expect(error.problems[0].subject.hasPrefix("Int (\(#fileID):"))
    #expect(error.problems[0].detail.contains("no database at db.example.org"))
    #expect(error.problems[0].related[0].contains("<- Double"))
    #expect(journal.entries == ["make first", "stop first"])
  }

  @Test("Those who need the application at the same time wait for the same start")
  func once() async throws {
    let journal = Journal()
    let app = makeApp {
      Provider.factory(Int.self) { () async throws -> Int in
        journal.note("make")
        try await Task.sleep(for: .milliseconds(20))
        return 1
      }
    }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask { _ = try? await app.container.resolve(Int.self) }
        group.addTask { _ = try? await app.respond(.get, "/") }
      }
    }
    #expect(journal.entries == ["make"])
  }

  @Test("Validation makes nothing, and applications share nothing")
  func isolation() async throws {
    let journal = Journal()
    let module = TestModule(
      providers: [
        .factory(MemoryBooks.self) {
          journal.note("make")
          return MemoryBooks()
        }
      ])
    try HazelApp.validate(module)
    #expect(journal.entries.isEmpty)
    let first = try await makeApp(module).container.resolve(MemoryBooks.self)
    let second = try await makeApp(module).container.resolve(MemoryBooks.self)
    #expect(first !== second)
  }
}
