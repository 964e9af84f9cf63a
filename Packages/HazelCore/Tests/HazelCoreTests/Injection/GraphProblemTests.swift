import HazelCore
import Testing

// Broken graphs, one for each way to break them.

@Injectable private final class Alpha { let beta: Beta }
@Injectable private final class Beta { let gamma: Gamma }
@Injectable private final class Gamma { let alpha: Alpha }

@Injectable(.request) private final class Session {}
@Injectable(.transient) private final class Formatter { let session: Session }
@Injectable private final class Ledger { let session: Session }
@Injectable private final class Report { let formatter: Formatter }
@Injectable private final class Fine { let session: Deferred<Session> }

@Injectable private final class Storeroom { let store: BookStore }

@Injectable(.request) private final class SlowSession {
  init() async { await Task.yield() }
}

@Suite("What is wrong with providers is found before anything is made")
struct GraphProblemTests {
  @Test("A missing provider is named with all who need it and the way to them")
  func missing() throws {
    let found = problems {
      BookStore.self
      Storeroom.self
    }
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.code == "HZ200")
    #expect(problem.subject == "BookRepository")
    #expect(
      problem.related.first?.hasPrefix("BookStore.books needs it (\(BookStore.__hazelLocation)")
        == true)
    #expect(problem.related.first?.hasSuffix(" <- Storeroom") == true)
    #expect(problem.hint.contains("add a provider of BookRepository"))
  }

  @Test("A hint says what was meant: another name, another key, a similar type")
  func hints() {
    struct Clerk: Sendable {}
    struct Clerks: Sendable {}
    let name = problems {
      Provider.value("EUR", named: "currency")
      Provider.factory(Int.self, needs: String.self) { $0.count }
    }
    #expect(name.first?.hint.contains("named \"currency\": did you mean that?") == true)
    let key = problems {
      Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }
      Provider.factory(Int.self, needs: MemoryBooks.self) { _ in 1 }
    }
    #expect(key.first?.hint.contains("MemoryBooks is provided as BookRepository") == true)
    let type = problems {
      Provider.value(Clerk())
      Provider.factory(Int.self, needs: Clerks.self) { _ in 1 }
    }
    #expect(type.first?.hint.contains("did you mean Clerk?") == true)
  }

  @Test("A circle is shown all the way round")
  func circle() {
    let found = problems {
      Alpha.self
      Beta.self
      Gamma.self
    }
    #expect(found.map(\.code) == ["HZ202"])
    #expect(found.first?.detail == "cycle: Alpha -> Beta -> Gamma -> Alpha")
  }

  @Test("A singleton can not keep what belongs to a request, nor by way of a transient")
  func captive() {
    let found = problems {
      Session.self
      Formatter.self
      Ledger.self
      Report.self
      Fine.self
    }
    #expect(found.map(\.code) == ["HZ203", "HZ203"])
    #expect(found.map(\.subject) == ["Ledger", "Report"])
    #expect(found.last?.related.first == "Report.formatter -> Formatter.session -> Session")
    #expect(found.first?.hint.contains("Deferred<Session>") == true)
  }

  @Test("A provider given twice is named with both places")
  func duplicate() throws {
    let line = #line + 2
    let found = problems {
      Provider.value(1)
      Provider.value(2)
    }
    let problem = try #require(found.first)
    #expect(found.map(\.code) == ["HZ201"])
    #expect(problem.related.count == 2)
    #expect(problem.related[0].contains("\(#fileID):\(line)"))
    #expect(problem.related[1].contains("\(#fileID):\(line + 1)"))
  }

  @Test("Only singletons may wait")
  func asyncFactory() {
    let found = problems {
      SlowSession.self
      Provider.factory(Int.self, scope: .transient) { () async throws -> Int in 1 }
    }
    #expect(found.map(\.code) == ["HZ206", "HZ206"])
  }

  @Test("All of it is reported at once")
  func everything() {
    let found = problems {
      Alpha.self
      Beta.self
      Gamma.self
      Ledger.self
      Session.self
      BookStore.self
      Provider.value(1)
      Provider.value(2)
    }
    #expect(Set(found.map(\.code)) == ["HZ200", "HZ201", "HZ202", "HZ203"])
    for problem in found { #expect(!problem.hint.isEmpty) }
  }
}
