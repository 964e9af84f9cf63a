import HazelCore
import Testing

@Injectable private final class OrderDesk { let store: BookStore }

private struct BookModule: Module {
  var exportsStore: Bool = true

  var providers: [Provider] {
    BookStore.self
    Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }
    Provider.value("EUR", named: "currency")
  }
  var exports: [Export] {
    if exportsStore { BookStore.self }
    Export.type(String.self, named: "currency")
  }
}

private struct OrderModule: Module {
  var imports: [any Module] { BookModule() }
  var providers: [Provider] { OrderDesk.self }
  var exports: [Export] {
    OrderDesk.self
    BookModule.self
  }
}

/// A module with what a test wants to be injected.
private struct Asking<T: Sendable>: Module {
  var type: T.Type
  var imported: [any Module] = []
  var name: String?

  var imports: [any Module] { imported }
  var providers: [Provider] {
    Provider.factory(Bool.self, needs: type) { _ in true }
  }
}

extension BookModule: Equatable {}

private struct GlobalBooks: Module {
  var imports: [any Module] { BookModule() }
  var exports: [Export] { BookModule.self }
  var isGlobal: Bool { true }
}

private struct DatabaseModule: Module {
  let url: String
  var id: String = ""
}

private struct EquatableModule: Module, Equatable {
  let url: String
}

private struct Hen: Module {
  var imports: [any Module] { Egg() }
}

private struct Egg: Module {
  var imports: [any Module] { Hen() }
}

@Suite("Modules: what they see of each other")
struct ModuleTests {
  @Test("Exports of imported modules are seen, also those that are exported on")
  func visible() async throws {
    #expect(problems(of: Asking(type: BookStore.self, imported: [BookModule()])) == [])
    #expect(problems(of: Asking(type: BookStore.self, imported: [OrderModule()])) == [])
    #expect(problems(of: Asking(type: OrderDesk.self, imported: [OrderModule()])) == [])
    let app = makeApp(Asking(type: OrderDesk.self, imported: [OrderModule()]))
    #expect(try await app.container.resolve(OrderDesk.self).store.books.source == "memory")
  }

  @Test("What is not exported is not seen, and the report says where it is")
  func notExported() throws {
    let module = Asking(
      type: BookStore.self, imported: [BookModule(exportsStore: false)])
    let problem = try #require(problems(of: module).first)
    #expect(problem.code == "HZ204")
    #expect(problem.detail.hasPrefix("not exported: BookModule provides it (\(#fileID)") == false)
    #expect(problem.detail.contains("BookModule provides it"))
    #expect(problem.hint == "add BookStore.self to the exports of BookModule")
    #expect(
      problems(of: Asking(type: (any BookRepository).self, imported: [BookModule()])).map(\.code)
        == ["HZ204"])
  }

  @Test("What is not imported is not seen, and the report says what to import")
  func notImported() throws {
    let other = TestModule(name: "other", imports: [BookModule()])
    let problem = try #require(problems(of: Asking(type: BookStore.self, imported: [other])).first)
    #expect(problem.code == "HZ205")
    #expect(problem.hint == "add BookModule to the imports of Asking<BookStore>")
  }

  @Test("A global module is seen everywhere")
  func global() {
    let other = TestModule(name: "other", imports: [GlobalBooks()])
    #expect(problems(of: Asking(type: BookStore.self, imported: [other])) == [])
  }

  @Test("Exports that a module does not have are wrong")
  func emptyExports() {
    let module = TestModule(exports: [.type(Int.self), .module(BookModule.self)])
    #expect(problems(of: module).map(\.code) == ["HZ208", "HZ209"])
  }

  @Test("What two modules give under one key, or make for themselves, is a duplicate")
  func duplicates() {
    func module(_ name: String, exports: [Export]) -> TestModule {
      TestModule(name: name, providers: [.value(1)], exports: exports)
    }
    let shared: [Export] = [.type(Int.self)]
    #expect(
      problems(
        of: TestModule(imports: [module("a", exports: shared), module("b", exports: shared)])
      ).map(\.code) == ["HZ201"])
    #expect(
      problems(of: TestModule(imports: [module("a", exports: []), module("b", exports: [])])) == [])
    let twins = problems(
      of: TestModule(
        imports: [TestModule(name: "a", providers: [.type(MemoryBooks.self)])],
        providers: [.type(MemoryBooks.self)]))
    #expect(twins.map(\.code) == ["HZ201"])
    #expect(twins.first?.detail.contains("2 modules would make a singleton each") == true)
  }

  @Test("A module that is imported twice is one, if it is the same")
  func identity() {
    func root(_ modules: any Module...) -> TestModule { TestModule(imports: modules) }
    #expect(problems(of: root(OrderModule(), BookModule())) == [])
    #expect(problems(of: root(EquatableModule(url: "a"), EquatableModule(url: "a"))) == [])
    let unequal = problems(of: root(EquatableModule(url: "a"), EquatableModule(url: "b")))
    #expect(unequal.map(\.code) == ["HZ210"])
    #expect(unequal.first?.detail == "it is imported twice, configured differently")
    let unknown = problems(of: root(DatabaseModule(url: "a"), DatabaseModule(url: "a")))
    #expect(unknown.map(\.code) == ["HZ210"])
    #expect(unknown.first?.hint.contains("Equatable") == true)
    #expect(
      problems(of: root(DatabaseModule(url: "a", id: "a"), DatabaseModule(url: "b", id: "b"))) == []
    )
  }

  @Test("Modules that import each other are wrong, and the walk ends")
  func circle() {
    let found = problems(of: Hen())
    #expect(found.map(\.code) == ["HZ211"])
    #expect(found.first?.detail == "modules import each other: Hen -> Egg -> Hen")
  }

  @Test("A module can be replaced wherever it is imported")
  func replacement() async throws {
    let fake = TestModule(
      name: "fake",
      providers: [
        .value(FakeBooks(), as: (any BookRepository).self), .type(BookStore.self),
      ], exports: [.type(BookStore.self)])
    let app = makeApp(
      TestModule(imports: [OrderModule()]),
      replacing: [.module(BookModule.self, with: fake)])
    #expect(try await app.container.resolve(OrderDesk.self).store.books.source == "fake")
    let unused = makeApp(TestModule(), replacing: [.module(BookModule.self, with: fake)])
    #expect(throws: BootError.self) { try unused.validate() }
  }
}
