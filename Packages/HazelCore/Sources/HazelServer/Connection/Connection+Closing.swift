import HazelKernel
import NIOCore

extension Connection {
  /// Answers what can not be read as a request, and ends the connection.
  func refuse(_ error: HTTPError, for request: Request? = nil) {
    keepsAlive = false
    if request == nil { storage.method = .get }
    write(server.dispatcher.recover(error, request))
    if request != nil, server.dispatcher.completed != nil {
      server.dispatcher.completed?(
        Request(storage),
        RequestOutcome(
          status: error.status, duration: .zero, contentLength: answerLength, isComplete: true))
    }
    beginClosing()
    if !isReading { flush() }
  }

  /// Ends the connection without losing the last answer.
  ///
  /// Closing a socket with unread bytes makes the kernel send a reset, which can destroy an answer
  /// that the client has not read yet. So the sending side is shut down first, and what still comes
  /// is thrown away until the client closes its side, or for a short time.
  func beginClosing() {
    guard phase != .closed else { return }
    phase = .lingering
    input = nil
    content.stream?.abandon()
    content.stream = nil
    expect(.linger, server.deadlines.linger)
    closesAfterFlush = true
    if !isReading, !isProcessing { flush() }
    releaseReads()
  }

  /// Shuts the sending side down; everything is written.
  func shutDownOutput() {
    guard phase != .closed, let context else { return }
    isOutputShutDown = true
    stallDeadline = .max
    if isInputClosed {
      closeNow()
    } else {
      expect(.linger, server.deadlines.linger)
      context.close(mode: .output, promise: nil)
    }
  }

  /// Closes the socket.
  func closeNow() {
    context?.close(promise: nil)
  }

  /// The client sends nothing more; it may still read.
  func inputClosed() {
    isInputClosed = true
    if isAnswering, server.configuration.cancelsOnHalfClose { task?.cancel() }
    switch phase {
    case .head: closeIfInputEnded()
    case .collecting, .streaming:
      contentFailed(
        HTTPError(.badRequest, code: "incomplete_body", detail: "the body ended too early"))
    case .discarding:
      keepsAlive = false
      if !isAnswering { beginClosing() }
    case .waiting, .closed: break
    case .lingering:
      // Otherwise when the last answer is out.
      if isOutputShutDown { closeNow() }
    }
    if !isReading { flush() }
  }

  /// Ends the connection when the client sends nothing more and all that it sent is answered.
  func closeIfInputEnded() {
    // While bytes are processed, more requests may be among them than `input` tells.
    guard !isProcessing, isInputClosed, phase == .head, input == nil || isWritable else { return }
    beginClosing()
  }

  /// The socket is gone.
  func becameInactive() {
    phase = .closed
    wait = .nothing
    stallDeadline = .max
    input = nil
    output = nil
    isInputClosed = true
    task?.cancel()
    content.stream?.fail(CancellationError())
    content.stream = nil
    outgoing?.fail(CancellationError())
    loop.remove(self)
    server.counter.release(info.peerAddress?.ipAddress)
  }

  /// The server stops: a connection that waits for nothing goes at once; one that was used just now
  /// may send one more request, which is answered with `Connection: close`.
  func beginDraining() {
    guard phase == .head, wait == .idle else { return }
    if loop.ticks - idleSince > server.deadlines.drainGrace {
      beginClosing()
    } else {
      expect(.idle, server.deadlines.drainGrace)
    }
  }
}
