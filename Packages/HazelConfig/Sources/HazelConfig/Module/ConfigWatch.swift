import HazelCore
import Logging
import ServiceLifecycle

/// Reloads the configurations of an application when their files change.
struct ConfigWatch: Service, CustomStringConvertible {
  private let room: ConfigRoom
  private let interval: Duration

  init(_ room: ConfigRoom, _ interval: Duration) {
    self.room = room
    self.interval = interval
  }

  var description: String { "reload of settings" }

  func run() async throws {
    guard let loaded = room.loaded, let sources = room.sources else { return }
    let logger = Logger(label: "hazel.config")
    let reloader = ConfigReloader(
      current: loaded, interval: interval, limits: sources.limits,
      load: { await sources.load() },
      check: { [room] loaded in room.problems(of: loaded) },
      report: { problems in
        for problem in problems { logger.error("settings were not reloaded: \(problem)") }
      })
    await reloader.onChange { [room] loaded in
      for warning in loaded.warnings { logger.warning("\(warning)") }
      let unknown = room.unknownNames(in: loaded)
      if unknown.action == .warn {
        for name in unknown.names { logger.warning("\(name.warning)") }
      }
      await room.adopt(loaded)
      logger.info("settings were reloaded; what is injected as it was at the start stays so")
    }
    try await reloader.run()
  }
}
