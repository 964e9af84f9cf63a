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
    deadlines = Deadlines(configuration.timeouts)
    parserLimits = RequestHeadParser.Limits(
      headSize: configuration.limits.headSize.bytes,
      targetSize: configuration.limits.targetSize.bytes,
      fieldCount: configuration.limits.headerCount)
  }

  /// The timeouts in the unit in which the loops count.
  struct Deadlines: Sendable {
    let head: TimeAmount
    let body: TimeAmount
    let idle: TimeAmount
    let write: TimeAmount
    let rateGrace: TimeAmount
    let drainGrace: TimeAmount
    let linger: TimeAmount
    let minimumBodyRate: Int

    init(_ timeouts: ServerTimeouts) {
      head = TimeAmount(timeouts.head)
      body = TimeAmount(timeouts.body)
      idle = TimeAmount(timeouts.idle)
      write = TimeAmount(timeouts.write)
      rateGrace = TimeAmount(timeouts.rateGrace)
      drainGrace = TimeAmount(timeouts.drainGrace)
      linger = TimeAmount(timeouts.linger)
      minimumBodyRate = timeouts.minimumBodyRate
    }
  }
}
