import HazelKernel
import NIOCore

extension Connection {
  /// Whether bytes that come can be looked at now.
  var mayProcess: Bool {
    switch phase {
    case .head: isWritable && !isProcessing
    case .collecting, .streaming, .discarding, .lingering: !isProcessing
    case .waiting, .closed: false
    }
  }

  /// Keeps bytes for later.
  func append(_ bytes: inout ByteBuffer) {
    guard input != nil else {
      input = bytes
      return
    }
    // A buffer keeps what was read from it until it is told otherwise: a client whose reads always
    // end within a head would make it grow for ever.
    input!.discardReadBytes()
    input!.writeBuffer(&bytes)
  }

  /// Takes what it can from the bytes that were kept.
  func processInput() {
    guard mayProcess, var bytes = input.take() else { return }
    process(&bytes)
    if bytes.readableBytes > 0, phase != .lingering { input = bytes }
  }

  /// Takes what it can from some bytes, request after request.
  func process(_ bytes: inout ByteBuffer) {
    isProcessing = true
    while bytes.readableBytes > 0 {
      let isDone: Bool
      switch phase {
      case .head: isDone = !readHead(&bytes)
      case .collecting: isDone = !collectContent(&bytes)
      case .streaming: isDone = !streamContent(&bytes)
      case .discarding: isDone = !discardContent(&bytes)
      case .lingering:
        bytes.moveReaderIndex(to: bytes.writerIndex)
        isDone = true
      case .waiting, .closed: isDone = true
      }
      if isDone { break }
      // A client that sends requests and reads no answers gets no further than this.
      if let count = output?.readableBytes, count > Self.gatheredOutput {
        flush()
        if !isWritable, phase == .head { break }
      }
    }
    isProcessing = false
  }

  /// The most answers that are gathered before they are handed to the socket.
  private static let gatheredOutput = 64 << 10

  // MARK: Head

  /// Reads a head, and its content if it is all there.
  ///
  /// - Returns: whether there may be more to do with the bytes.
  private func readHead(_ bytes: inout ByteBuffer) -> Bool {
    guard needsParsing(bytes) else { return false }
    switch parseHead(bytes) {
    case .complete(let count):
      scannedCount = 0
      bytes.moveReaderIndex(forwardBy: count)
      return begin(&bytes)
    case .incomplete:
      scannedCount = bytes.readableBytes
      if wait != .head { expect(.head, server.deadlines.head) }
      return false
    case .failed(let failure):
      refuse(failure.error)
      return true
    }
  }

  @inline(never)
  private func parseHead(_ bytes: ByteBuffer) -> RequestHeadParser.Result {
    bytes.withUnsafeReadableBytesWithStorageManagement { raw, owner in
      let result = parser.parse(raw, fields: &storage.fields)
      if case .complete(let count) = result {
        storage.head = Bytes(
          start: raw.baseAddress?.assumingMemoryBound(to: UInt8.self), count: count,
          owner: owner.takeUnretainedValue())
      }
      return result
    }
  }

  /// A head that was incomplete is read again only when a line ended since: reading it again for
  /// every byte of a slow client would cost the square of its length.
  private func needsParsing(_ bytes: ByteBuffer) -> Bool {
    let count = bytes.readableBytes
    guard scannedCount > 0, count < server.parserLimits.headSize else { return true }
    let hasLineEnd = bytes.readableBytesView.dropFirst(scannedCount).contains(Byte.lineFeed)
    if !hasLineEnd { scannedCount = count }
    return hasLineEnd
  }

  /// Finds out what is to be done for a request, and about its content.
  private func begin(_ bytes: inout ByteBuffer) -> Bool {
    let plan = makeRequest()
    guard parser.framing.hasContent else {
      phase = .waiting
      if let refusal = refusal(by: plan) {
        answer(with: .sync { _ in refusal })
      } else {
        answer(with: plan.handler)
      }
      return true
    }
    if let refusal = refusal(by: plan) {
      beginContent(of: parser.framing, limit: discardLimit, bytes)
      ignoreContent(plan.answering(with: .sync { _ in refusal }))
      return true
    }
    return beginContent(plan, &bytes)
  }

  /// Fills the storage from the head that was read. In a function of its own so that nothing here
  /// holds the storage when the answer is given: only then can it be used again.
  @inline(never)
  private func makeRequest() -> RoutePlan {
    let storage = self.storage
    storage.method = parser.method
    storage.target = parser.target
    storage.pathEnd = parser.pathEnd
    storage.minorVersion = parser.minorVersion
    storage.sequence = loop.makeSequence()
    keepsAlive = parser.framing.keepsAlive
    if server.dispatcher.completed != nil { answerStart = .now() }
    let plan = server.dispatcher.plan(Request(storage))
    storage.plan = plan
    return plan
  }

  /// The answer of what looks at a request before its content; nil when it lets the request pass.
  @inline(__always)
  private func refusal(by plan: RoutePlan) -> Response? {
    guard let admission = plan.admission else { return nil }
    return admission(Request(storage))
  }

  // MARK: Back-pressure

  /// Whether nothing is to be read from the socket for now.
  var holdsReads: Bool {
    switch phase {
    case .head: !isWritable
    case .waiting:
      (input?.readableBytes ?? 0) >= server.configuration.limits.pipelinedBytes.bytes
    case .streaming: content.stream?.isFull ?? false
    case .collecting, .discarding, .lingering, .closed: false
    }
  }

  /// Reads on if reading was held back and need not be any more.
  func releaseReads() {
    guard isReadHeld, !holdsReads else { return }
    isReadHeld = false
    context?.read()
  }
}

extension Handler {
  var isAsync: Bool {
    if case .async = self { return true }
    return false
  }
}

extension Optional {
  /// The value, leaving nil behind, so that the value is not shared.
  mutating func take() -> Wrapped? {
    defer { self = nil }
    return self
  }
}
