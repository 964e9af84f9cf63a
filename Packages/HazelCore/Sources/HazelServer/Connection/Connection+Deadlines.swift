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

  /// A number of ticks from now on. The tick that is under way does not count, because it may be
  /// nearly over.
  func after(_ ticks: Int) -> Int {
    loop.ticks + ticks + 1
  }

  /// Sets the deadline for what is waited for.
  func expect(_ wait: Wait, _ ticks: Int) {
    self.wait = wait
    deadline = after(ticks)
  }

  /// Waits for a request.
  func awaitRequest() {
    phase = .head
    idleSince = loop.ticks
    if loop.isDraining {
      expect(.idle, min(server.deadlines.drainGrace, server.deadlines.idle))
    } else {
      expect(.idle, server.deadlines.idle)
    }
  }

  /// Waits for content.
  func awaitContent() {
    expect(.content, server.deadlines.body)
    content.beginSpan()
  }

  /// Notes that content came, which moves its deadline.
  func noteContentArrived() {
    content.owesContinue = false
    if wait == .content { deadline = after(server.deadlines.body) }
  }

  /// The handler wants content: from now on the client has to send it.
  func contentWanted() {
    guard phase == .streaming else { return }
    sendContinue()
    if wait != .content {
      awaitContent()
    }
    releaseReads()
  }

  /// The handler has enough content for now: the client need not send any.
  func contentNotWanted() {
    if phase == .streaming { wait = .nothing }
  }

  /// Called at every tick of the loop.
  func checkDeadlines() {
    let now = loop.ticks
    if now >= stallDeadline, !clientGoesOnReading() {
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
      if now >= deadline || isTooSlow() {
        contentFailed(HTTPError(.requestTimeout, detail: "the content came too slowly"))
        if !isReading { flush() }
      }
    case .linger:
      if isOutputShutDown, now >= deadline { closeNow() }
    }
    if !isReading, output != nil || closesAfterFlush { flush() }
  }

  /// Starts to watch whether the client takes what is written.
  func watchForStall() {
    guard stallDeadline == .max else { return }
    sentCountAtWatch = sentCount
    stallDeadline = after(server.deadlines.write)
  }

  /// Whether the client took anything since it was watched; if so, it is watched anew.
  private func clientGoesOnReading() -> Bool {
    let sent = sentCount
    guard sent > sentCountAtWatch else { return false }
    sentCountAtWatch = sent
    stallDeadline = after(server.deadlines.write)
    return true
  }

  /// The number of bytes that the kernel took.
  private var sentCount: Int {
    let unsent = try? context?.channel.syncOptions?.getOption(.bufferedWritableBytes)
    return handedCount - (unsent ?? 0)
  }

  /// Whether content comes more slowly than it may: judged over spans of the time of grace.
  private func isTooSlow() -> Bool {
    let span = NIODeadline.now() - content.spanStart
    guard span >= server.deadlines.rateGrace else { return false }
    let wanted =
      Double(server.deadlines.minimumBodyRate) * Double(span.nanoseconds) / 1_000_000_000
    guard Double(content.spanReceived) >= wanted else { return true }
    content.beginSpan()
    return false
  }
}
