import HazelKernel

extension Bookshop {
  /// Handlers that wait.
  func waitingRoutes() -> [BookshopRoute] {
    [
      BookshopRoute(
        nil, "/yield",
        async: { _ in
          for _ in 0..<3 { await Task.yield() }
          return Response("yielded")
        }),
      BookshopRoute(
        .get, "/hop",
        async: { _ in
          // Leaves the event loop and comes back to it.
          await Elsewhere.shared.visit()
          return Response("hopped")
        }),
      BookshopRoute(.get, "/at-once", async: { _ in Response("at once") }),
      BookshopRoute(
        nil, "/hold", body: .ignore,
        async: { [gate, tally] _ in
          tally.add("hold started")
          do {
            try await gate.wait()
          } catch {
            tally.add("hold cancelled")
            return Response("cancelled")
          }
          tally.add("hold released")
          return Response("released")
        }),
      BookshopRoute(
        .get, "/sleep",
        async: { [tally] _ in
          tally.add("sleep started")
          do {
            try await Task.sleep(for: .seconds(600))
          } catch {
            tally.add("sleep cancelled")
            throw error
          }
          return Response("slept")
        }),
      BookshopRoute(
        .get, "/block",
        sync: { [blockade, tally] _ in
          // What no handler may do: it blocks the thread of its event loop.
          tally.add("block started")
          blockade.wait()
          return Response("unblocked")
        }),
      BookshopRoute(
        .get, "/stubborn",
        async: { [stubbornGate, tally] _ in
          tally.add("stubborn started")
          // A task of its own, which nobody cancels.
          let waiting = Task { try await stubbornGate.wait() }
          try await waiting.value
          return Response("at last")
        }),
    ]
  }
}

/// An actor on the concurrency pool, away from every event loop.
private actor Elsewhere {
  static let shared = Elsewhere()
  private var visits = 0

  func visit() {
    visits += 1
  }
}
