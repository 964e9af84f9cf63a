import HazelCore

/// What becomes of the stock, as it happens.
@Controller("/stock")
struct StockController {
  let feed: StockFeed

  /// Tells about changes as they happen, after those that the client missed.
  ///
  /// - Parameter limit: how many changes end the stream; without it, it does not end.
  @Sse("/changes")
  func changes(@LastEventID last: Int?, @Query limit: UInt?) -> JSONEvents<StockChange> {
    JSONEvents(heartbeat: .seconds(15)) { events in
      let count = limit.map { Int(clamping: $0) } ?? .max
      for await change in feed.changes(since: last).prefix(count) {
        try await events.send(change, id: "\(change.number)")
      }
    }
  }
}
