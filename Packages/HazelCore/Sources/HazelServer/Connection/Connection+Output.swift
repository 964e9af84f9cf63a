import HazelKernel
import Logging
import NIOCore

extension Connection {
  /// Writes an answer whose content is in memory.
  func write(_ response: borrowing Response) {
    guard phase != .closed else { return }
    guard !response.status.isInformational else {
      // It would leave the client waiting for the answer proper.
      server.logger.error("a handler answered with \(response.status), which is no final status")
      write(Response(status: .internalServerError))
      return
    }
    endReading()
    let count = response.body.count ?? 0
    let hasNoContent = response.status.forbidsContent
    writeHead(response, framing: hasNoContent ? .none : .length(count), reserving: count)
    if count > 0, !hasNoContent, storage.method != .head {
      withOutput { ResponseSerializer.writeContent(response.body, into: &$0) }
    }
  }

  /// Decides what becomes of the connection when a handler left more content than is thrown away,
  /// in time to tell the client.
  func endReading() {
    if phase == .streaming, !isRestDiscardable { keepsAlive = false }
  }

  /// Writes the head of an answer.
  func writeHead(
    _ response: borrowing Response, framing: ResponseSerializer.Framing, reserving content: Int = 0
  ) {
    if loop.isDraining { keepsAlive = false }
    if self.content.owesContinue {
      // The client was not told to send the content and must not be any more, so it is open
      // whether what comes next is content or a request.
      self.content.owesContinue = false
      keepsAlive = false
    }
    answerStatus = response.status
    answerLength = nil
    if case .length(let length) = framing { answerLength = length }
    let option: ResponseSerializer.ConnectionOption =
      !keepsAlive ? .close : parser.framing.confirmsKeepAlive ? .keepAlive : .none
    withOutput { buffer in
      loop.withPreamble { preamble in
        ResponseSerializer.writeHead(
          response, framing: framing, connection: option, preamble: preamble, into: &buffer,
          reserving: content)
      }
    }
  }

  /// Gives access to the bytes that go out with the next flush.
  @inline(__always)
  func withOutput(_ body: (inout ByteBuffer) -> Void) {
    if output == nil { output = loop.takeBuffer() }
    body(&output!)
  }

  /// Hands all answers that were gathered to the socket.
  func flush() {
    guard let context, output != nil || closesAfterFlush else { return }
    let gathered = output.take()
    let buffer = gathered ?? ByteBuffer()
    handedCount += buffer.readableBytes
    if closesAfterFlush {
      closesAfterFlush = false
      let written = context.eventLoop.makePromise(of: Void.self)
      let bound = NIOLoopBound(self, eventLoop: loop.loop)
      written.futureResult.whenComplete { _ in bound.value.shutDownOutput() }
      // Without bytes too: answers that were handed over before may not be out yet.
      context.writeAndFlush(wrapOutboundOut(.byteBuffer(buffer)), promise: written)
      if !isOutputShutDown { watchForStall() }
    } else {
      context.writeAndFlush(wrapOutboundOut(.byteBuffer(buffer)), promise: nil)
    }
    if gathered != nil { loop.giveBack(buffer) }
  }

  /// Flushes once the jobs that are due now have run, so that small parts go out together.
  func scheduleFlush() {
    guard !isFlushScheduled else { return }
    isFlushScheduled = true
    let bound = NIOLoopBound(self, eventLoop: loop.loop)
    loop.loop.execute {
      bound.value.isFlushScheduled = false
      bound.value.flush()
    }
  }
}
