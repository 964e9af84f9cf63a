import HazelCore
import Testing

private protocol PriceRule: Sendable {
  var name: String { get }
}

@Injectable private struct StudentDiscount: PriceRule {
  var name: String { "student" }
}

@Injectable private struct BulkDiscount: PriceRule {
  var name: String { "bulk" }
}

@Injectable private final class Till {
  let rules: [any PriceRule]
}

@Injectable(.singleton, as: (any BookRepository).self)
private final class SQLBooks: BookRepository {
  var source: String { "sql" }
}

@Suite("Kinds of providers")
struct ProviderTests {
  @Test("A protocol is bound to a type")
  func binding() async throws {
    let container = try await makeApp {
      Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }
      BookStore.self
    }.container
    #expect(try container.resolve(BookStore.self).books.source == "memory")
  }

  @Test("A binding shares the instance of a type that is provided too")
  func sharedBinding() async throws {
    let container = try await makeApp {
      MemoryBooks.self
      Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }
      Provider.alias((any BookRepository).self, of: MemoryBooks.self, named: "other") { $0 }
    }.container
    let books = try container.resolve(MemoryBooks.self)
    #expect(try container.resolve((any BookRepository).self) as? MemoryBooks === books)
    let other = try container.resolve((any BookRepository).self, named: "other")
    #expect(other as? MemoryBooks === books)
  }

  @Test("@Injectable(as:) provides a type as a protocol too")
  func bindingByAttribute() async throws {
    let container = try await makeApp {
      SQLBooks.self
      BookStore.self
    }.container
    let books = try container.resolve(SQLBooks.self)
    #expect(try container.resolve(BookStore.self).books as? SQLBooks === books)
  }

  @Test("Factories take what they need: required, optional, deferred; they may wait")
  func factories() async throws {
    let container = try await makeApp {
      Provider.value(3)
      Provider.factory(
        String.self, needs: Int.self, Double?.self, Int?.self, Deferred<Int>.self
      ) { count, missing, present, _ in
        "\(count) \(missing as Any) \(present as Any)"
      }
      Provider.factory([Int].self, needs: String.self, Int.self) { text, count in
        await Task.yield()
        return [text.count, count]
      }
      Provider.factory(Bool.self) { true }
    }.container
    #expect(try container.resolve(String.self) == "3 nil Optional(3)")
    #expect(try container.resolve([Int].self) == [17, 3])
    #expect(try container.resolve(Bool.self))
  }

  @Test("Several providers of a type are injected together, over all modules")
  func contributions() async throws {
    let other = TestModule(
      name: "other",
      providers: [
        .bind((any PriceRule).self, to: StudentDiscount.self) { $0 }.contributing()
      ])
    let app = makeApp(
      TestModule(
        imports: [other],
        providers: [
          .bind((any PriceRule).self, to: BulkDiscount.self) { $0 }.contributing(),
          .type(Till.self),
        ]))
    let till = try await app.container.resolve(Till.self)
    #expect(till.rules.map(\.name) == ["student", "bulk"])
  }

  @Test("Overrides take the place of providers in every module; one that replaces nothing is wrong")
  func overrides() async throws {
    let module = TestModule(
      imports: [
        TestModule(
          name: "inner",
          providers: [
            .bind((any BookRepository).self, to: MemoryBooks.self) { $0 }, .type(BookStore.self),
          ])
      ])
    let fake = Provider.value(FakeBooks(), as: (any BookRepository).self)
    let container = try await makeApp(module, overrides: [fake]).container
    #expect(try container.resolve(BookStore.self).books.source == "fake")
    #expect(problems(of: module, [.value(3)]).map(\.code) == ["HZ213"])
  }

  @Test("A handle finds once what is used often; what is not there is an error")
  func handles() async throws {
    let container = try await makeApp {
      Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }
      BookStore.self
    }.container
    let handle = try container.handle(to: BookStore.self)
    #expect(try handle() === container.resolve(BookStore.self))
    let error = #expect(throws: InjectionError.self) { try container.resolve(Int.self) }
    #expect(error?.code == .missing)
  }
}
