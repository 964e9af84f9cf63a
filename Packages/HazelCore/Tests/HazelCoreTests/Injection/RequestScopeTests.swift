// What macros write begins with two underscores, so that nobody takes it for API.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import HazelCore
import HazelTestSupport
import Synchronization
import Testing

/// Hands out numbers, and remembers without keeping.
private final class Counter: Sendable {
  private struct Weak: Sendable {
    weak let ticket: Ticket?
  }

  private let state: Mutex<(count: Int, tickets: [Weak])> = Mutex((0, []))

  var made: Int { state.withLock { $0.count } }
  var alive: Int { state.withLock { $0.tickets.count { $0.ticket != nil } } }

  func next(_ ticket: Ticket) -> Int {
    state.withLock { state in
      state.count += 1
      state.tickets.append(Weak(ticket: ticket))
      return state.count
    }
  }
}

@Injectable(.request) private final class Ticket {
  let number: Mutex<Int> = Mutex(0)
  let counter: Counter

  init(counter: Counter) {
    self.counter = counter
    let number = counter.next(self)
    self.number.withLock { $0 = number }
  }

  var text: String { number.withLock { "\($0)" } }
}

@Injectable(.request) private final class Receipt { let ticket: Ticket }
@Injectable(.transient) private struct Stamp { let ticket: Ticket }

/// A singleton that reaches what belongs to the request.
@Injectable private final class Desk {
  @Lazy var ticket: Ticket
}

/// Takes the request's ticket by all ways.
@Injectable(.request) private final class TicketController: Controller {
  let ticket: Ticket
  let receipt: Receipt
  let stamp: Stamp
  let desk: Desk

  static func __hazelRoutes(_ routes: inout ControllerRoutes<TicketController>) {
    routes.controller("/tickets", [])
    routes.add(
      .get, "", "show", [], SourceLocation(), describe: { _ in },
      async: { (owner: TicketController, context: RequestContext) in
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
          for _ in 0..<8 {
            group.addTask { try owner.desk.ticket.text }
            group.addTask { owner.stamp.ticket.text }
          }
          var texts: Set<String> = [owner.ticket.text, owner.receipt.ticket.text]
          for try await text in group { texts.insert(text) }
          return texts
        }
        return texts.sorted().joined(separator: " ").response(to: context.request)
      })
    routes.add(
      .get, "/now", "now", [], SourceLocation(), describe: { _ in },
      sync: { (owner: TicketController, context: RequestContext) in
        try owner.desk.ticket.text.response(to: context.request)
      })
  }
}

/// A singleton that reaches the request by way of another singleton only.
@Injectable private final class DeskController: Controller {
  let desk: Desk

  static func __hazelRoutes(_ routes: inout ControllerRoutes<DeskController>) {
    routes.controller("/desk", [])
    routes.add(
      .get, "", "show", [], SourceLocation(), describe: { _ in },
      sync: { (owner: DeskController, context: RequestContext) in
        try "\(owner.desk.ticket.text) \(owner.desk.ticket.text)".response(to: context.request)
      })
  }
}

@Injectable private final class PlainController: Controller {
  static func __hazelRoutes(_ routes: inout ControllerRoutes<PlainController>) {
    routes.controller("/plain", [])
    routes.add(
      .get, "", "show", [], SourceLocation(), describe: { _ in },
      sync: { (_: PlainController, _: RequestContext) in Response() })
  }
}

@Suite("What belongs to one request")
struct RequestScopeTests {
  private let counter: Counter = Counter()
  private let app: HazelApp

  init() {
    let counter = counter
    app = makeApp(
      controllers: [TicketController.self, DeskController.self, PlainController.self]
    ) {
      Provider.value(counter)
      Ticket.self
      Receipt.self
      Stamp.self
      Desk.self
    }
  }

  @Test("It is made once for each request, also for tasks at the same time, and not kept")
  func concurrent() async throws {
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<100 {
        group.addTask { try await self.app.respond(.get, "/tickets").text }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(texts == Set((1...100).map { "\($0)" }))
    #expect(counter.made == 100)
    #expect(counter.alive == 0)
  }

  @Test("Over a socket each request has its own, and nothing is kept")
  func socket() async throws {
    try await withClient(of: app) { client in
      for (target, text) in [("/tickets", "1"), ("/tickets/now", "2"), ("/tickets", "3")] {
        let answer = try await client.exchange("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(answer.text == text)
      }
      _ = try await client.exchange("GET /plain HTTP/1.1\r\nHost: a\r\n\r\n")
    }
    #expect(counter.made == 3)
    #expect(await eventually { counter.alive == 0 })
  }

  @Test("Requests at the same time over sockets have one each, and so has the next")
  func concurrentSockets() async throws {
    let address = try await app.start()[0]
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let client = try await WireClient.connect(to: address)
          let text = try await client.exchange("GET /tickets HTTP/1.1\r\nHost: a\r\n\r\n").text
          await client.close()
          return text
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    let third = try await WireClient.connect(to: address)
    let text = try await third.exchange("GET /tickets HTTP/1.1\r\nHost: a\r\n\r\n").text
    await third.close()
    #expect(texts.union([text]) == ["1", "2", "3"])
    await app.stop()
    #expect(counter.alive == 0)
  }

  @Test("A singleton reaches what belongs to the current request")
  func fromSingletons() async throws {
    #expect(try await app.respond(.get, "/desk").text == "1 1")
    #expect(try await app.respond(.get, "/desk").text == "2 2")
    #expect(counter.alive == 0)
  }

  @Test("A route that reaches nothing request-scoped makes nothing")
  func onlyWhereNeeded() async throws {
    _ = try await app.respond(.get, "/plain")
    #expect(counter.made == 0)
  }

  @Test("A scope for tests gives one instance; outside of it there is none")
  func scopeByHand() async throws {
    let container = try await app.container
    let scope = try container.makeScope()
    #expect(try scope.resolve(Ticket.self) === scope.resolve(Receipt.self).ticket)
    let desk = try container.resolve(Desk.self)
    #expect(try scope.run { try desk.ticket === scope.resolve(Ticket.self) })
    let error = #expect(throws: InjectionError.self) { try desk.ticket }
    #expect(error?.code == .noRequest)
    #expect(throws: InjectionError.self) { try container.resolve(Ticket.self) }
  }
}
