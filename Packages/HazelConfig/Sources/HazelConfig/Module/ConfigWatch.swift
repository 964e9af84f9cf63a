import HazelCore
import Logging
import ServiceLifecycle

/// Reloads the configurations of an application when their files change.
struct ConfigWatch: Service, CustomStringConvertible {
  private let room: ConfigRoom
  private let sources: ConfigSources?
  private let interval: Duration

  init(_ room: ConfigRoom, _ sources: ConfigSources?, _ interval: Duration) {
    self.room = room
    self.sources = sources
    self.interval = interval
  }

  var description: String { "reload of settings" }

  func run() async throws {
    guard let loaded = room.loaded else { return }
    let sources = sources ?? ConfigSources()
    let reloader = ConfigReloader(
      current: loaded, interval: interval, limits: sources.limits,
      load: { await sources.load() },
      check: { [room] loaded in room.problems(of: loaded) },
      report: { problems in
        let logger = Logger(label: "hazel.config")
        for problem in problems { logger.error("settings were not reloaded: \(problem)") }
      })
    await reloader.onChange { [room] loaded in await room.adopt(loaded) }
    try await reloader.run()
  }
}
