import HazelKernel
import NIOCore

/// What the connections of one event loop share: its executor, its clock, one buffer to write
/// answers into, and one timer.
///
/// `@unchecked Sendable`: handed to the loop once; everything in it is touched on the loop only.
final class LoopState: @unchecked Sendable {
  let loop: any EventLoop
  let executor: LoopExecutor
  let server: ServerState
  /// The number of ticks so far: the time by which deadlines are kept. Ticks may come late, when the
  /// machine is busy, but never early, so nothing is cut off before its time.
  private(set) var ticks = 0
  /// The connections of the loop, in no order; each knows its place.
  private(set) var connections: [Connection] = []
  /// Buffers that are written into between a read and its end, then used again.
  private var spareBuffer: ByteBuffer
  private let preamble = Cell(ResponsePreamble())
  private var isPreambleFresh = false
  private var isTicking = false
  private var nextSequence: UInt64
  private(set) var isDraining = false
  private var drained: EventLoopPromise<Void>?

  init(loop: any EventLoop, index: Int, server: ServerState) {
    self.loop = loop
    self.executor = LoopExecutor(loop)
    self.server = server
    self.spareBuffer = ByteBufferAllocator().buffer(capacity: 16 << 10)
    // Every loop counts in a range of its own.
    self.nextSequence = UInt64(index) &<< 48
  }

  // MARK: Requests

  /// The number of a new request, which no other of this process has.
  func makeSequence() -> UInt64 {
    nextSequence &+= 1
    return nextSequence
  }

  // MARK: Buffers

  /// The buffer to write answers into; give it back with ``giveBack(_:)``.
  func takeBuffer() -> ByteBuffer {
    var buffer = ByteBuffer()
    swap(&buffer, &spareBuffer)
    // Allocates anew if the kernel has not taken everything of it yet: it is shared then.
    buffer.clear()
    return buffer
  }

  /// Takes a buffer back, unless it grew beyond what most answers need.
  func giveBack(_ buffer: ByteBuffer) {
    if buffer.capacity <= 64 << 10 { spareBuffer = buffer }
  }

  /// The first lines of an answer with status 200, with a date that is at most a tick old.
  @inline(__always)
  func withPreamble<Result>(_ body: (borrowing ResponsePreamble) -> Result) -> Result {
    if !isPreambleFresh { refreshPreamble() }
    return body(preamble.value)
  }

  private func refreshPreamble() {
    preamble.value.render(
      serverName: server.configuration.serverName, unixSeconds: Clock.unixSeconds())
    isPreambleFresh = true
  }

  // MARK: Connections

  func add(_ connection: Connection) {
    loop.assertInEventLoop()
    connection.index = connections.count
    connections.append(connection)
    if !isTicking { tick() }
  }

  func remove(_ connection: Connection) {
    loop.assertInEventLoop()
    let index = connection.index
    guard index >= 0 else { return }
    connection.index = -1
    let last = connections.removeLast()
    if last !== connection {
      connections[index] = last
      last.index = index
    }
    finishDrainIfEmpty()
  }

  /// One timer for all connections, which runs only while there are any. It also makes the date
  /// be rendered anew by whoever needs it next, so an idle loop never wakes.
  private func tick() {
    isTicking = true
    isPreambleFresh = false
    loop.scheduleTask(in: server.tick) {
      self.isTicking = false
      self.isPreambleFresh = false
      self.ticks += 1
      // Backwards, because a connection that is closed leaves its place to the last one.
      var index = self.connections.count - 1
      while index >= 0 {
        if index < self.connections.count { self.connections[index].checkDeadlines() }
        index -= 1
      }
      if !self.connections.isEmpty { self.tick() }
    }
  }

  // MARK: Stopping

  /// Lets every connection finish what it is at; from now on all answers announce the end.
  func beginDraining() {
    loop.assertInEventLoop()
    isDraining = true
    for connection in connections { connection.beginDraining() }
  }

  /// Waits until no connection is left.
  func drain() -> EventLoopFuture<Void> {
    loop.assertInEventLoop()
    let promise = loop.makePromise(of: Void.self)
    drained = promise
    finishDrainIfEmpty()
    return promise.futureResult
  }

  /// Cuts off every connection.
  func closeAll() {
    loop.assertInEventLoop()
    for connection in connections { connection.closeNow() }
  }

  private func finishDrainIfEmpty() {
    if isDraining, connections.isEmpty { drained?.succeed(()) }
  }
}
