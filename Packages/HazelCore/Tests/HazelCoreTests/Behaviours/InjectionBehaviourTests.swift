import HazelCore
import HazelTestSupport
import Synchronization
import Testing

/// Counts tickets, and says when two requests have theirs.
private final class TicketOffice: Sendable {
  private let count: Mutex<(made: Int, alive: Int)> = Mutex((0, 0))
  let gate: Gate = Gate()

  var alive: Int { count.withLock { $0.alive } }

  func enter() -> Int {
    count.withLock { count in
      count.made += 1
      count.alive += 1
      return count.made
    }
  }

  func leave() { count.withLock { $0.alive -= 1 } }
}

@Injectable(.request) private final class Ticket {
  let number: Int
  private let office: TicketOffice

  init(office: TicketOffice) {
    self.office = office
    number = office.enter()
  }

  deinit { office.leave() }
}

@Injectable private struct Desk {
  @Lazy var ticket: Ticket

  func number() throws -> Int { try ticket.number }
}

@Controller("/tickets", scope: .request)
private struct TicketController {
  let ticket: Ticket
  let desk: Desk
  let office: TicketOffice

  @Get("/meet") func meet() async throws -> [Int] {
    let before = try desk.number()
    try await office.gate.wait()
    async let child = desk.number()
    return [before, ticket.number, try await child]
  }
  @Get func show() throws -> [Int] { [ticket.number, try desk.number()] }
}

private struct TicketModule: Module {
  let office: TicketOffice

  var controllers: [any Controller.Type] { TicketController.self }
  var providers: [Provider] {
    Provider.value(office)
    Ticket.self
    Desk.self
  }
}

@Injectable private final class Novelist { let novel: Story }
@Injectable private final class Story { let room: ReadingRoom }
@Injectable private final class ReadingRoom { let novelist: Novelist }

private struct CircularModule: Module {
  var providers: [Provider] {
    Novelist.self
    Story.self
    ReadingRoom.self
  }
}

private struct Catalog: Sendable { let titles: [String] }

private struct Unreachable: Error, CustomStringConvertible {
  let description: String = "the archive does not answer"
}

@Controller("/titles")
private struct TitleController {
  // A value and no future: it is read without waiting.
  let catalog: Catalog

  @Get func titles() -> [String] { catalog.titles }
}

private struct CatalogModule: Module {
  var isBroken: Bool = false

  var controllers: [any Controller.Type] { TitleController.self }
  var providers: [Provider] {
    let isBroken = isBroken
    Provider.factory(Catalog.self) {
      try await Task.sleep(for: .milliseconds(1))
      if isBroken { throw Unreachable() }
      return Catalog(titles: ["Emma"])
    }
  }
}

@Suite("Behaviours: injection", .timeLimit(.minutes(2)))
struct InjectionBehaviourTests {
  @Test("13: concurrent requests have a ticket each, the same all through, and none is kept")
  func requestScope() async throws {
    let office = TicketOffice()
    let app = makeApp(TicketModule(office: office))
    let address = try await app.start()[0]
    let clients = [try await WireClient.connect(to: address), try await .connect(to: address)]
    async let first = clients[0].ask("GET", "/tickets/meet")
    async let second = clients[1].ask("GET", "/tickets/meet")
    #expect(await eventually { office.gate.waitingCount == 2 })
    #expect(office.alive == 2)
    office.gate.open()
    let met = try await Set([first.text, second.text])
    #expect(met == ["[1,1,1]", "[2,2,2]"])
    #expect(try await clients[0].ask("GET", "/tickets").text == "[3,3]")
    // Nothing of a request is kept, although the connections go on.
    #expect(await eventually(within: .seconds(5)) { office.alive == 0 })
    for client in clients { await client.close() }
    await app.stop()
  }

  @Test("14: a circle ends the program with an error that shows the whole way round")
  func circle() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      try await HazelApp(CircularModule(), name: "bookshop").run(arguments: [])
    }
    let report = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(report.contains("Novelist -> Story -> ReadingRoom -> Novelist"), "\(report)")
  }

  @Test("15: an async factory that fails ends the start and is named")
  func failingFactory() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      try await HazelApp(CatalogModule(isBroken: true), name: "bookshop")
        .run(arguments: ["--port", "0"])
    }
    let report = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(report.contains("HZ207 Catalog"), "\(report)")
    #expect(report.contains("the archive does not answer"), "\(report)")
  }

  @Test("15: an async factory that succeeds is injected as its value")
  func factory() async throws {
    try await withClient(of: makeApp(CatalogModule())) { client in
      let response = try await client.ask("GET", "/titles")
      #expect(response.text == #"["Emma"]"#)
    }
  }
}
