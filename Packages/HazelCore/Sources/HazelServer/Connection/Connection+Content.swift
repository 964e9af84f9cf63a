import HazelKernel
import NIOCore

extension Connection {
  func beginContent(of framing: RequestFraming, limit: Int, _ bytes: ByteBuffer) {
    content.begin(framing, limit: limit)
    // A client that sends content at once does not wait to be told so.
    if bytes.readableBytes > 0 { content.owesContinue = false }
  }

  func beginContent(_ plan: RoutePlan, _ bytes: inout ByteBuffer) -> Bool {
    let framing = parser.framing
    let limit = plan.body.limit?.bytes ?? server.configuration.limits.bodySize.bytes
    beginContent(of: framing, limit: limit, bytes)
    switch plan.body.kind {
    case .stream where plan.handler.isAsync, .deferred where plan.handler.isAsync:
      return beginStreaming(plan)
    case .collect, .stream, .deferred:
      guard remainingIsWithin(limit) else {
        fail(plan, Self.tooLarge(limit))
        return true
      }
      if !framing.isChunked, bytes.readableBytes >= content.remaining {
        storage.body = RequestBody(takeBytes(content.remaining, from: &bytes))
        phase = .waiting
        answer(with: plan.handler)
        return true
      }
      phase = .collecting
      awaitContent()
      sendContinue()
      return true
    case .ignore:
      ignoreContent(plan)
      return true
    }
  }

  /// Answers without the content, which is thrown away.
  func ignoreContent(_ plan: RoutePlan) {
    // Whether the client sends the content at all is open when it waits to be told so.
    if content.owesContinue || !remainingIsWithin(discardLimit) { keepsAlive = false }
    content.owesContinue = false
    content.limit = discardLimit
    phase = .discarding
    awaitContent()
    storage.plan = plan
    answer(with: plan.handler)
  }

  private func beginStreaming(_ plan: RoutePlan) -> Bool {
    let isWithin = remainingIsWithin(content.limit)
    guard isWithin || plan.body.kind == .deferred else {
      fail(plan, Self.tooLarge(content.limit))
      return true
    }
    let stream = BodyStream(connection: self)
    content.stream = stream
    storage.body = RequestBody(stream)
    phase = .streaming
    wait = .nothing
    if !isWithin {
      // Whoever wants the content is told; whoever refuses the request before needs not know.
      keepsAlive = false
      phase = .lingering
      stream.fail(Self.tooLarge(content.limit))
    }
    answer(with: plan.handler)
    return true
  }

  /// Answers a request whose content can not be taken, and ends the connection.
  private func fail(_ plan: RoutePlan?, _ error: HTTPError) {
    guard let plan, let failure = plan.failure else {
      refuse(error, for: Request(storage))
      return
    }
    keepsAlive = false
    content.owesContinue = false
    content.collected = ByteBuffer()
    phase = .lingering
    wait = .nothing
    let failed = plan.answering(with: failure(error))
    storage.plan = failed
    answer(with: failed.handler)
  }

  private func remainingIsWithin(_ limit: Int) -> Bool {
    content.isChunked || content.remaining <= limit
  }

  var discardLimit: Int { server.configuration.limits.discardedBytes.bytes }

  /// Whether content that is still to come is little enough to be thrown away.
  var isRestDiscardable: Bool { content.isChunked || content.remaining <= discardLimit }

  static func tooLarge(_ limit: Int) -> HTTPError {
    HTTPError(.contentTooLarge, detail: "the body is larger than \(ByteCount.bytes(limit))")
  }

  func collectContent(_ bytes: inout ByteBuffer) -> Bool {
    takeContent(&bytes) { connection, part in
      connection.content.collected.writeImmutableBuffer(part)
    } atEnd: { connection in
      var all = connection.content.collected
      connection.content.collected = ByteBuffer()
      connection.storage.body = RequestBody(
        connection.takeBytes(all.readableBytes, from: &all),
        trailers: connection.content.decoder.trailers)
      connection.phase = .waiting
      guard let plan = connection.storage.plan else { return }
      connection.answer(with: plan.handler)
    }
  }

  func streamContent(_ bytes: inout ByteBuffer) -> Bool {
    takeContent(&bytes) { connection, part in
      var part = part
      connection.content.stream?.receive(connection.takeBytes(part.readableBytes, from: &part))
    } atEnd: { connection in
      connection.phase = .waiting
      connection.wait = .nothing
      connection.content.stream?.end(trailers: connection.content.decoder.trailers)
    }
  }

  func discardContent(_ bytes: inout ByteBuffer) -> Bool {
    takeContent(&bytes) { _, _ in
    } atEnd: { connection in
      if connection.isAnswering {
        connection.phase = .waiting
        connection.wait = .nothing
      } else {
        connection.awaitRequest()
      }
    }
  }

  /// Takes content from some bytes, fixed length or chunked alike.
  ///
  /// - Returns: whether there may be more to do with the bytes.
  private func takeContent(
    _ bytes: inout ByteBuffer, _ receive: (Connection, ByteBuffer) -> Void,
    atEnd: (Connection) -> Void
  ) -> Bool {
    noteContentArrived()
    guard content.isChunked else {
      let count = min(content.remaining, bytes.readableBytes)
      guard let part = bytes.readSlice(length: count), admit(count) else { return true }
      content.remaining -= count
      receive(self, part)
      if content.remaining == 0 { atEnd(self) }
      return true
    }
    while true {
      var position = 0
      let event = bytes.withUnsafeReadableBytes { content.decoder.next($0, &position) }
      if case .data(let range) = event {
        bytes.moveReaderIndex(forwardBy: range.lowerBound)
        guard let part = bytes.readSlice(length: range.count), admit(range.count) else {
          return true
        }
        receive(self, part)
        continue
      }
      bytes.moveReaderIndex(forwardBy: position)
      switch event {
      case .data, .needsMore: return false
      case .end:
        atEnd(self)
        return true
      case .failed(let error):
        contentFailed(error)
        return true
      }
    }
  }

  /// Counts content; refuses what is too much.
  private func admit(_ count: Int) -> Bool {
    content.received += count
    content.spanReceived += count
    guard content.received > content.limit else { return true }
    contentFailed(Self.tooLarge(content.limit))
    return false
  }

  /// Ends a request whose content can not be read to its end, and the connection with it.
  func contentFailed(_ error: HTTPError) {
    keepsAlive = false
    if isAnswering {
      // The handler is told, and answers; the rest of the content is nobody's.
      phase = .lingering
      wait = .nothing
      content.stream?.fail(error)
    } else if phase == .discarding {
      beginClosing()
    } else {
      fail(storage.plan, error)
    }
  }

  /// A view of bytes that shares the memory of a buffer.
  func takeBytes(_ count: Int, from buffer: inout ByteBuffer) -> Bytes {
    let bytes = buffer.withUnsafeReadableBytesWithStorageManagement { raw, owner in
      Bytes(
        start: raw.baseAddress?.assumingMemoryBound(to: UInt8.self), count: count,
        owner: owner.takeUnretainedValue())
    }
    buffer.moveReaderIndex(forwardBy: count)
    return bytes
  }

  /// Tells the client to send the content, if it waits to be told.
  func sendContinue() {
    guard content.owesContinue else { return }
    content.owesContinue = false
    withOutput { $0.writeStaticString("HTTP/1.1 100 Continue\r\n\r\n") }
    if !isReading { flush() }
  }
}
