import HazelKernel
import HazelServer
import Logging

/// Logs each answered request in one line:
/// `GET /books/42 200 0.412ms 128B 127.0.0.1:51514 5f0c…`.
///
/// The query is left out, because it may hold secrets.
struct RequestLog: Sendable {
  private let logger: Logger

  /// Makes a log; nil when the configuration wants none, or when nobody reads that level.
  init?(_ logger: Logger, _ configuration: HazelApp.Configuration) {
    guard configuration.requestLog, logger.logLevel <= .info else { return nil }
    self.logger = logger
  }

  @Sendable
  func log(_ request: Request, _ outcome: RequestOutcome) {
    logger.info("\(Self.line(request, outcome))")
  }

  /// Logs a request that was handled in this process.
  func log(
    _ request: Request, answeredBy response: Response, since start: ContinuousClock.Instant
  ) {
    log(
      request,
      RequestOutcome(
        status: response.status, duration: start.duration(to: .now),
        contentLength: response.status.forbidsContent ? nil : response.body.count,
        isComplete: true))
  }

  static func line(_ request: Request, _ outcome: RequestOutcome) -> String {
    var line = LogText.escaped(request.method.name)
    line += " " + LogText.escaped(request.rawPath)
    line += " \(outcome.status.code) \(milliseconds(outcome.duration))ms "
    line += outcome.contentLength.map { "\($0)B" } ?? "-"
    line += " " + (request.peerAddress.map { LogText.escaped("\($0)") } ?? "-")
    line += " " + request.id
    if !outcome.isComplete { line += " (cut off)" }
    return line
  }

  /// A time in milliseconds with three digits behind the point: "12.034".
  static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let fraction = String(1000 + microseconds % 1000).dropFirst()
    return "\(microseconds / 1000).\(fraction)"
  }
}
