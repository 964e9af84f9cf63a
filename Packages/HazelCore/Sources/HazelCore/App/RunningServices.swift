import Logging
import ServiceLifecycle

/// The services that modules added, while an application runs that nobody else runs services for.
final class RunningServices: Sendable {
  private let group: ServiceGroup
  private let task: Task<Void, Never>

  /// Starts services; nil when there are none.
  init?(_ services: [any Service], _ logger: Logger) {
    guard !services.isEmpty else { return nil }
    let group = ServiceGroup(services: services, logger: logger)
    self.group = group
    task = Task {
      do {
        try await group.run()
      } catch {
        logger.error("a service failed", metadata: ["error": "\(error)"])
      }
    }
  }

  /// Stops them in the reverse order and waits for their end.
  func stop() async {
    await group.triggerGracefulShutdown()
    await task.value
  }
}
