import HazelCore
import Synchronization

// What the tests of injection share: a small bookshop.

protocol BookRepository: Sendable {
  var source: String { get }
}

@Injectable final class MemoryBooks: BookRepository {
  var source: String { "memory" }
}

@Injectable final class BookStore {
  let books: any BookRepository
}

struct FakeBooks: BookRepository {
  let source: String = "fake"
}

/// Notes what happens, in its order.
final class Journal: Sendable {
  private let lines: Mutex<[String]> = Mutex([])

  var entries: [String] { lines.withLock { $0 } }

  func note(_ line: String) {
    lines.withLock { $0.append(line) }
  }
}

/// A module of parts that a test gives.
struct TestModule: Module {
  var name: String = "TestModule"
  var imports: [any Module] = []
  var controllers: [any Controller.Type] = []
  var providers: [Provider] = []
  var exports: [Export] = []

  var id: String { name }
}

/// Finds what is wrong with providers of one module.
func problems(
  _ overrides: [Provider] = [], @ProviderBuilder _ providers: () -> [Provider]
) -> [BootProblem] {
  problems(of: TestModule(providers: providers()), overrides)
}

/// Finds what is wrong with a module.
func problems(of module: any Module, _ overrides: [Provider] = []) -> [BootProblem] {
  do throws(BootError) {
    try HazelApp.validate(module, overrides: overrides)
    return []
  } catch {
    return error.problems
  }
}

/// Makes an application of providers of one module.
func makeApp(
  overrides: [Provider] = [], controllers: [any Controller.Type] = [],
  recorder: LogRecorder = LogRecorder(), @ProviderBuilder _ providers: () -> [Provider]
) -> HazelApp {
  makeApp(
    TestModule(controllers: controllers, providers: providers()), overrides: overrides,
    recorder: recorder)
}
