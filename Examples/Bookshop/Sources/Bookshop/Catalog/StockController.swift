import HazelCore

/// What becomes of the stock, as it happens.
@Controller("/stock")
struct StockController {
  let feed: StockFeed

  @Sse("/changes")
  func changes(@LastEventID last: Int?, @Query limit: Int?) -> ServerSentEvents {
    ServerSentEvents(heartbeat: .seconds(15)) { events in
      for await change in feed.changes(since: last).prefix(limit ?? .max) {
        try await events.send(json: change, id: "\(change.number)")
      }
    }
  }
}
