import HazelKernel
import Logging
import NIOCore

/// What all event loops of a server share; immutable but for the counter of connections.
final class ServerState: Sendable {
  let configuration: ServerConfiguration
  let dispatcher: Dispatcher
  let logger: Logger
  let counter: ConnectionCounter
  /// The first half of every request's id.
  let idPrefix: UInt64
  /// How often timeouts are looked at.
  let tick: TimeAmount
  let deadlines: Deadlines
  let parserLimits: RequestHeadParser.Limits

  init(configuration: ServerConfiguration, dispatcher: Dispatcher, logger: Logger) {
    self.configuration = configuration
    self.dispatcher = dispatcher
    self.logger = logger
    counter = ConnectionCounter(
      limit: configuration.limits.connections,
      limitPerAddress: configuration.limits.connectionsPerAddress)
    idPrefix = .random(in: 0...UInt64.max)
    tick = TimeAmount(configuration.timeouts.resolution)
    deadlines = Deadlines(configuration.timeouts, tick: tick)
    parserLimits = RequestHeadParser.Limits(
      headSize: configuration.limits.headSize.bytes,
      targetSize: configuration.limits.targetSize.bytes,
      fieldCount: configuration.limits.headerCount)
  }

  /// The timeouts in ticks, which is how the loops count.
  struct Deadlines: Sendable {
    let head: Int
    let body: Int
    let idle: Int
    let write: Int
    let rateGrace: TimeAmount
    let drainGrace: Int
    let linger: Int
    let minimumBodyRate: Int

    init(_ timeouts: ServerTimeouts, tick: TimeAmount) {
      func ticks(_ time: Duration) -> Int {
        let (whole, rest) = TimeAmount(time).nanoseconds.quotientAndRemainder(
          dividingBy: tick.nanoseconds)
        return Int(whole) + (rest > 0 ? 1 : 0)
      }
      head = ticks(timeouts.head)
      body = ticks(timeouts.body)
      idle = ticks(timeouts.idle)
      write = ticks(timeouts.write)
      rateGrace = TimeAmount(timeouts.rateGrace)
      drainGrace = ticks(timeouts.drainGrace)
      linger = ticks(timeouts.linger)
      minimumBodyRate = timeouts.minimumBodyRate
    }
  }
}
