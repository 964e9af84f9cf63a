import Configuration
import HazelCore

/// A provider gave no snapshot in the time that it has.
private struct TookTooLong: Error {}

extension RemoteSource {
  /// What became of a source.
  struct Outcome: Sendable {
    var layer: ConfigLayer?
    var problem: BootProblem?
    var warning: BootProblem?
  }

  /// Fetches a snapshot.
  func load() async -> Outcome {
    do {
      let connect = connect
      let snapshot = try await TimeLimit.run(timeout, else: TookTooLong(), clock: clock) {
        try await Self.firstSnapshot(of: connect())
      }
      last.value = snapshot
      return Outcome(layer: .remote(name, snapshot))
    } catch {
      return outcome(of: error)
    }
  }

  /// The first snapshot that the provider hands out: one that fetches hands it out when it has it.
  private static func firstSnapshot(
    of provider: any ConfigProvider
  ) async throws -> any ConfigSnapshot {
    try await provider.watchSnapshot { updates in
      for await snapshot in updates { return snapshot }
      return provider.snapshot()
    }
  }

  private func outcome(of error: any Error) -> Outcome {
    let detail =
      error is TookTooLong
      ? "it gave no snapshot within \(timeout)" : "it failed: \(Self.text(of: error))"
    let hint = "see that it can be reached from here and lets this application in"
    guard failure == .warning else {
      return Outcome(problem: BootProblem("HZ328", name, detail: detail, hint: hint))
    }
    let snapshot = last.value
    let instead = snapshot == nil ? "it is left out" : "its last snapshot counts"
    return Outcome(
      layer: snapshot.map { .remote(name, $0) },
      warning: BootProblem("HZ328", name, detail: "\(detail); \(instead)", hint: hint))
  }

  /// What an error says, in one line that is not too long.
  private static func text(of error: any Error) -> String {
    let text = String(describing: error)
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 200 ? line : "\(line.prefix(200))…"
  }
}
