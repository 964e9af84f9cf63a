public import HazelKernel
public import Logging
import NIOCore
import NIOPosix
import Synchronization

/// An HTTP/1.1 server: it reads requests, has a ``Dispatcher`` say what to do, and writes answers.
///
/// It knows nothing of applications; `HazelApp` is built on it.
///
/// ```swift
/// let server = HTTPServer(
///   dispatcher: Dispatcher { _ in plan })
/// let addresses = try await server.start()
/// …
/// await server.shutdown()
/// ```
public final class HTTPServer: Sendable {
  private enum Phase {
    case ready
    case starting
    case running(Running)
    case stopping
    case stopped
  }

  private struct Running: Sendable {
    let group: MultiThreadedEventLoopGroup
    let loops: [LoopState]
    let channels: [any Channel]
    let addresses: [PeerAddress]
  }

  private let configuration: ServerConfiguration
  private let logger: Logger
  private let dispatcher: Dispatcher
  private let phase = Mutex(Phase.ready)

  /// Makes a server that does not listen yet.
  ///
  /// - Parameters:
  ///   - configuration: how it listens, its limits and timeouts.
  ///   - logger: takes its messages; nil, the default, for one named "hazel.server".
  ///   - dispatcher: says what to do for each request.
  public init(
    configuration: ServerConfiguration = ServerConfiguration(),
    logger: Logger? = nil,
    dispatcher: Dispatcher
  ) {
    self.configuration = configuration
    self.logger = logger ?? Logger(label: "hazel.server")
    self.dispatcher = dispatcher
  }

  /// The addresses at which the server listens, in the order of its listeners; empty before it
  /// started and after it stopped.
  public var addresses: [PeerAddress] {
    phase.withLock { phase in
      if case .running(let running) = phase { return running.addresses }
      return []
    }
  }

  /// The number of open connections.
  public var connectionCount: Int {
    phase.withLock { phase in
      if case .running(let running) = phase {
        return running.loops.first?.server.counter.total ?? 0
      }
      return 0
    }
  }

  /// Starts to listen.
  ///
  /// - Returns: the addresses, in the order of the listeners, with the ports that were taken.
  /// - Throws: ``ServerError`` when a listener can not be opened; none of them is open then.
  @discardableResult
  public func start() async throws -> [PeerAddress] {
    try phase.withLock { phase in
      guard case .ready = phase else { throw ServerError.alreadyStarted }
      phase = .starting
    }
    let loopCount = max(1, configuration.eventLoops ?? System.coreCount)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: loopCount)
    let server = ServerState(
      configuration: configuration, dispatcher: dispatcher, logger: logger)
    let loops = group.makeIterator().enumerated().map { index, loop in
      LoopState(loop: loop, index: index, server: server)
    }
    do {
      let opened = try await ListenerOpener(
        configuration: configuration, group: group, loops: loops
      ).open()
      let running = Running(
        group: group, loops: loops, channels: opened.channels, addresses: opened.addresses)
      phase.withLock { $0 = .running(running) }
      return opened.addresses
    } catch {
      try? await group.shutdownGracefully()
      phase.withLock { $0 = .ready }
      throw error
    }
  }

  /// Stops: closes the listeners, lets requests in flight end, then closes what is left.
  ///
  /// It returns when all connections are closed, at the latest after
  /// ``ServerTimeouts/drain``. Calling it again, or before ``start()``, does nothing.
  public func shutdown() async {
    let running: Running? = phase.withLock { phase in
      guard case .running(let running) = phase else { return nil }
      phase = .stopping
      return running
    }
    guard let running else { return }
    // First the announcement: a client that sees the listener closed must see it too.
    for state in running.loops {
      try? await state.loop.submit { state.beginDraining() }.get()
    }
    for channel in running.channels {
      try? await channel.close().get()
    }
    await drain(running.loops)
    for listener in configuration.listeners { listener.removeSocketFile() }
    for state in running.loops { state.executor.close() }
    try? await running.group.shutdownGracefully()
    phase.withLock { $0 = .stopped }
  }

  private func drain(_ loops: [LoopState]) async {
    let deadline = TimeAmount(configuration.timeouts.drain)
    let draining = loops.map { state in
      let cutOff = state.loop.scheduleTask(in: deadline) { state.closeAll() }
      return state.loop.flatSubmit { state.drain() }.always { _ in cutOff.cancel() }
    }
    for future in draining { try? await future.get() }
  }
}
