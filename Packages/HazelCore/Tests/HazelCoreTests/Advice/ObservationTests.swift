import HazelCore
import InMemoryTracing
import Logging
import Metrics
import MetricsTestKit
import Testing
import Tracing

@Suite("@Traced, @Timed, @Logged")
struct ObservationTests {
  @Test("A call is a span with the name of the method, and says what it threw")
  func spans() async throws {
    let tracer = InMemoryTracer()
    try await withTracer(tracer) {
      _ = try await AdvisedCatalog().traced(1)
      _ = try? await AdvisedCatalog().traced(0)
    }
    let spans = tracer.finishedSpans
    #expect(spans.map(\.operationName) == ["AdvisedCatalog.traced", "AdvisedCatalog.traced"])
    #expect(spans.map(\.errors.count) == [0, 1])
    #expect(spans[1].errors.first?.error as? SupplyError == .gone)
    #expect(spans[1].status?.code == .error)
  }

  @Test("Spans nest, and names may hold parameters")
  func nestedSpans() async throws {
    let tracer = InMemoryTracer()
    _ = await withTracer(tracer) { await AdvisedCatalog().nested(7) }
    let spans = tracer.finishedSpans
    #expect(spans.map(\.operationName) == ["inner 7", "outer"])
    #expect(spans[0].parentSpanID == spans[1].spanID)
  }

  @Test("A call is timed, by type, method and outcome")
  func timers() async throws {
    let metrics = TestMetrics()
    try await withMetricsFactory(metrics) {
      _ = try await AdvisedCatalog().timed(1)
      _ = try? await AdvisedCatalog().timed(0)
    }
    for outcome in ["success", "failure"] {
      let timer = try metrics.expectTimer(
        "hazel_method_duration",
        [("type", "AdvisedCatalog"), ("method", "timed"), ("outcome", outcome)])
      #expect(timer.values.count == 1)
    }
  }

  @Test("A call is one line of the log, without its arguments unless the message names them")
  func lines() async throws {
    let recorder = LogRecorder()
    var environment = AdviceEnvironment()
    environment.logger = recorder.logger(level: .debug)
    try await AdviceEnvironment.$current.withValue(environment) {
      let catalog = AdvisedCatalog()
      try await catalog.logged("secret")
      _ = try? await catalog.logged("")
      await catalog.named(42, copies: 2)
    }
    let entries = recorder.entries
    #expect(
      entries.map(\.message) == [
        "AdvisedCatalog.logged(_:)", "AdvisedCatalog.logged(_:)", "reserves 2 of 42",
      ])
    #expect(entries.map(\.level) == [.debug, .error, .info])
    #expect(entries[1].metadata["error"] == "gone")
    #expect(entries[0].metadata["method"] == "AdvisedCatalog.logged(_:)")
    #expect(!"\(entries)".contains("secret"))
  }
}
