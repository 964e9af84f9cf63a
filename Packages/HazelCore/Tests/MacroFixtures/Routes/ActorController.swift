import HazelCore

@Controller("/counter", scope: .request)
actor Counter {
  let name: String
  private var count = 0

  @Post func add(@Query by: Int = 1) -> String { "\(count + by)" }
  @Get nonisolated func label() -> String { "counter" }
  @Sse("/changes") func changes(@LastEventID last: Int?) -> ServerSentEvents {
    ServerSentEvents { _ in }
  }

  init(name: String) { self.name = name }
}
