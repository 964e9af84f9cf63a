import HazelCore
import Testing

/// Types that are nested see their neighbours.
private enum Parts {
  struct Clock: Sendable {
    let zone: String
  }

  @Injectable struct Calendar {
    let clock: Clock
  }

  @Injectable(.transient) final class Ticket {
    let calendar: Calendar
  }

  @Injectable actor Register {
    let calendar: Calendar
    var count: Int = 0

    func ring() -> Int {
      count += 1
      return count
    }
  }

  @Injectable final class Till {
    @Named("primary") let drawer: String
    @Named("reserve") let reserve: String
    let clock: Clock?
    let calendar: Calendar?
  }

  @Injectable final class Office {
    let drawer: String
    let calendar: Calendar
    let opened: Bool

    init(_ calendar: Calendar, @Named("reserve") kept drawer: String, opened: Bool = true)
      async throws
    {
      await Task.yield()
      self.calendar = calendar
      self.drawer = drawer
      self.opened = opened
    }
  }

  @Injectable final class Writer {
    @Lazy var reader: Reader
    let name: String = "writer"
  }

  @Injectable final class Reader {
    let writer: Writer
    let direct: Deferred<Writer>
  }
}

@Suite("What @Injectable makes")
struct InjectableTests {
  private let app: HazelApp = makeApp {
    Provider.value(Parts.Clock(zone: "UTC"))
    Parts.Calendar.self
    Parts.Ticket.self
    Parts.Register.self
  }

  @Test("Stored properties are injected into structs, classes and actors")
  func kinds() async throws {
    let container = try await app.container
    #expect(try container.resolve(Parts.Calendar.self).clock.zone == "UTC")
    #expect(await (try container.resolve(Parts.Register.self)).ring() == 1)
    #expect(await (try container.resolve(Parts.Register.self)).ring() == 2)
    #expect(
      try container.resolve(Parts.Ticket.self) !== container.resolve(Parts.Ticket.self))
  }

  @Test("Names pick one of several of a type, and what is optional may be missing")
  func namesAndOptionals() async throws {
    let container = try await makeApp {
      Provider.value("drawer 1", named: "primary")
      Provider.value("drawer 2", named: "reserve")
      Provider.value(Parts.Clock(zone: "CET"))
      Parts.Till.self
    }.container
    let till = try container.resolve(Parts.Till.self)
    #expect(till.drawer == "drawer 1")
    #expect(till.reserve == "drawer 2")
    #expect(till.clock?.zone == "CET")
    #expect(till.calendar == nil)
  }

  @Test("A written initializer is used, with its labels, names, defaults and effects")
  func writtenInitializer() async throws {
    let container = try await makeApp {
      Provider.value("drawer 2", named: "reserve")
      Provider.value(Parts.Clock(zone: "CET"))
      Parts.Calendar.self
      Parts.Office.self
    }.container
    let office = try container.resolve(Parts.Office.self)
    #expect(office.drawer == "drawer 2")
    #expect(office.calendar.clock.zone == "CET")
    #expect(office.opened)
  }

  @Test("@Lazy and Deferred break a circle")
  func circle() async throws {
    let container = try await makeApp {
      Parts.Writer.self
      Parts.Reader.self
    }.container
    let writer = try container.resolve(Parts.Writer.self)
    #expect(try writer.reader.writer === writer)
    #expect(try writer.reader.direct() === writer)
  }

  @Test("Dependencies, scope and place are there to be read")
  func witnesses() {
    let labels = Parts.Till.__hazelDependencies.map(\.label)
    #expect(labels == ["drawer", "reserve", "clock", "calendar"])
    #expect(Parts.Till.__hazelDependencies.map(\.key.name) == ["primary", "reserve", nil, nil])
    #expect(Parts.Ticket.__hazelScope == .transient)
    #expect(Parts.Calendar.__hazelScope == .singleton)
    #expect(Parts.Calendar.__hazelLocation.file == #fileID)
    #expect(Parts.Calendar.__hazelLocation.line == 10)
  }

  @Test("What is looked up while the application starts says so")
  func tooEarly() async throws {
    let error = try #require(
      await #expect(throws: BootError.self) {
        try await makeApp {
          Parts.Writer.self
          Parts.Reader.self
          Provider.factory(String.self, needs: Deferred<Parts.Writer>.self) { writer in
            try writer().name
          }
        }.container
      })
    #expect(error.code == "HZ207")
    #expect(error.description.contains("while the application starts"))
  }
}
