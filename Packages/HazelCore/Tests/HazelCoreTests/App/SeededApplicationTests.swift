// What macros write begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import HazelCore
import Testing

@testable import HazelCore

// An application with one mistake of each kind.

private struct Missing: Sendable {}

@Injectable private final class A { let b: B }
@Injectable private final class B { let c: C }
@Injectable private final class C { let a: A }
@Injectable private final class NeedsMissing { let missing: Missing }
@Injectable(.request) private final class Reader {}
@Injectable private final class Holder { let reader: Reader }
@Injectable private final class Hidden {}
@Injectable private final class NeedsHidden { let hidden: Hidden }

@Injectable private final class BookController: Controller {
  static func __hazelRoutes(_ routes: inout ControllerRoutes<BookController>) {
    routes.controller("/books", [])
    for (path, name) in [("/:id", "byID"), ("/:isbn", "byISBN")] {
      routes.add(
        .get, path, name, [], SourceLocation(), describe: { _ in },
        sync: { (_: BookController, _: RequestContext) in Response() })
    }
  }
}

private struct InnerModule: Module {
  var providers: [Provider] { Hidden.self }
}

private struct SeededModule: Module {
  var imports: [any Module] { InnerModule() }
  var controllers: [any Controller.Type] { BookController.self }
  var providers: [Provider] {
    A.self
    B.self
    C.self
    NeedsMissing.self
    Reader.self
    Holder.self
    NeedsHidden.self
    Provider.value("EUR")
    Provider.value("USD")
  }
}

private struct CircleModule: Module {
  var providers: [Provider] {
    A.self
    B.self
    C.self
  }
}

@Suite("An application with mistakes", .timeLimit(.minutes(2)))
struct SeededApplicationTests {
  @Test("A process refuses to start with one report of everything")
  func process() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      try await HazelApp(SeededModule(), name: "bookshop").run(
        services: [], arguments: ["--port", "x"], environment: { _ in nil })
    }
    let report = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(report.contains("bookshop can not start: 7 problems"))
    for line in [
      "HZ200 Missing", "missing provider", "NeedsMissing.missing needs it (HazelCoreTests/Seeded",
      "HZ201 String", "duplicate provider", "HZ202 A", "cycle: A -> B -> C -> A",
      "HZ203 Holder", "captive dependency", "Holder.reader -> Reader", "HZ204 Hidden",
      "not exported: InnerModule provides it", "GET /books/:isbn", "GET /books/:id", "HZ303 --port",
    ] {
      #expect(report.contains(line), "\(line) is not in \(report)")
    }
  }

  @Test("A circle alone ends the process with status 1 and shows the way round")
  func circle() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      try await HazelApp(CircleModule(), name: "bookshop").run(
        services: [], arguments: [], environment: { _ in nil })
    }
    let report = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(report.contains("A -> B -> C -> A"))
  }

  @Test("The graph can be looked at although it is broken")
  func graph() {
    let graph = HazelApp(SeededModule()).graph
    #expect(graph.modules.map(\.name) == ["InnerModule", "SeededModule"])
    let holder = graph.providers.first { $0.type == "Holder" }
    let reader = graph.providers.first { $0.type == "Reader" }
    #expect(holder?.dependencies.map(\.provider) == [reader?.id])
    #expect(reader?.scope == .request)
    #expect(graph.description.contains("missing: Missing, nothing"))
    #expect(graph.json.contains("\"implementation\": \"Holder\""))
    #expect(graph.mermaid.contains("-->|reader| p"))
  }

  @Test("A command ends with status 64 when there is none of its name")
  func unknownCommand() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(64), observing: [\.standardErrorContent]
    ) {
      try await HazelApp(name: "bookshop").run(
        services: [], arguments: ["sed"], environment: { _ in nil })
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self).contains("HZ312"))
  }
}
