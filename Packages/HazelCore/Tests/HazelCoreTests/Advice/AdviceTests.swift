import HazelCore
import Testing

@Suite("Advice")
struct AdviceTests {
  @Test("Advice runs in the order of the source, around the body, and ends when it throws")
  func order() async throws {
    let catalog = AdvisedCatalog()
    let id = Int.random(in: 1...1_000_000)
    #expect(try await catalog.find(id) == id)
    let lines = AdvisedCatalog.trail.all
    let start = try #require(lines.firstIndex(of: "outer \(id) > AdvisedCatalog.find(_:)"))
    let end = try #require(lines.firstIndex(of: "outer \(id) < AdvisedCatalog.find(_:)"))
    let body = try #require(lines.firstIndex(of: "body \(id)"))
    #expect(start < body && body < end)
    #expect(lines[start...body].contains("inner > AdvisedCatalog.find(_:)"))
    #expect(lines[body...end].contains("inner < AdvisedCatalog.find(_:)"))
  }

  @Test("The type of errors stays as the method declares it")
  func typedThrows() async {
    do throws(SupplyError) {
      _ = try await AdvisedCatalog().find(0)
      Issue.record("it throws")
    } catch {
      let kept: SupplyError = error
      #expect(kept == .gone)
    }
  }

  @Test("Advice of a sync method runs in it")
  func synchronous() throws {
    let trail = Trail()
    let call = AdvisedCall(type: "", function: "count()")
    let value = Noted(name: "a", trail: trail).around(call) { () -> Int in 3 }
    #expect(value == 3)
    #expect(trail.all == ["a > count()", "a < count()"])
    #expect(call.name == "count")
  }
}
