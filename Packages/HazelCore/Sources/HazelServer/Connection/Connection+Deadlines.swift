import HazelKernel
import NIOCore

extension Connection {
  /// What a deadline is for.
  enum Wait {
    /// Nothing: a handler runs.
    case nothing
    /// The next request.
    case idle
    /// The rest of a head.
    case head
    /// More content.
    case content
    /// The client, to close the connection.
    case linger
  }

  /// A time from now on. A tick is added, because the loop's idea of now may be that old, and
  /// nothing may be cut off too early.
  func after(_ time: TimeAmount) -> NIODeadline {
    loop.now + time + server.tick
  }

  /// Sets the deadline for what is waited for.
  func expect(_ wait: Wait, _ time: TimeAmount) {
    self.wait = wait
    deadline = after(time)
  }

  /// Waits for a request.
  func awaitRequest() {
    phase = .head
    idleSince = loop.now
    if loop.isDraining {
      expect(.idle, min(server.deadlines.drainGrace, server.deadlines.idle))
    } else {
      expect(.idle, server.deadlines.idle)
    }
  }

  /// Notes that content came, which moves its deadline.
  func noteContentArrived() {
    if wait == .content { deadline = after(server.deadlines.body) }
  }

  /// The handler wants content: from now on the client has to send it.
  func contentWanted() {
    guard phase == .streaming else { return }
    sendContinue()
    if wait != .content {
      expect(.content, server.deadlines.body)
      content.spanStart = loop.now
      content.spanReceived = 0
    }
    releaseReads()
  }

  /// The handler has enough content for now: the client need not send any.
  func contentNotWanted() {
    if phase == .streaming { wait = .nothing }
  }

  /// Called at every tick of the loop.
  func checkDeadlines(_ now: NIODeadline) {
    if now >= stallDeadline {
      closeNow()
      return
    }
    switch wait {
    case .nothing: break
    case .idle:
      if now >= deadline { beginClosing() }
    case .head:
      if now >= deadline {
        refuse(HTTPError(.requestTimeout, detail: "the head of the request took too long"))
      }
    case .content:
      if now >= deadline || isTooSlow(now) {
        contentFailed(HTTPError(.requestTimeout, detail: "the content came too slowly"))
        if !isReading { flush() }
      }
    case .linger:
      if now >= deadline { closeNow() }
    }
    if !isReading, output != nil || closesAfterFlush { flush() }
  }

  /// Whether content comes more slowly than it may: judged over spans of the time of grace.
  private func isTooSlow(_ now: NIODeadline) -> Bool {
    let span = now - content.spanStart
    guard span >= server.deadlines.rateGrace else { return false }
    let wanted =
      Double(server.deadlines.minimumBodyRate) * Double(span.nanoseconds) / 1_000_000_000
    guard Double(content.spanReceived) >= wanted else { return true }
    content.spanStart = now
    content.spanReceived = 0
    return false
  }
}
