import HazelKernel
import NIOCore

/// One HTTP/1.1 connection: bytes in, bytes out, straight on the socket's channel.
///
/// Requests are read and answered one after the other. While a handler runs, what else the client
/// sends stays unread or unparsed, within limits. All state belongs to the event loop.
///
/// The parts are in files of their own:
/// `+Input` takes heads from the bytes that come, `+Content` what follows them, `+Answer` calls
/// handlers and ends requests, `+Output` writes, `+Stream` and `+File` send content that is not in memory,
/// `+Deadlines` looks after time, and `+Closing` ends connections.
final class Connection: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// What the next bytes from the client are.
  enum Phase {
    /// A head, or the rest of one.
    case head
    /// Content that is collected before the handler is called.
    case collecting
    /// Content that the handler reads as it comes.
    case streaming
    /// Content that nobody wants.
    case discarding
    /// The next request, which has to wait until this one is answered.
    case waiting
    /// Nothing more: the last answer is out, and the client is given time to read it.
    case lingering
    /// Nothing: the connection is gone.
    case closed
  }

  let loop: LoopState
  let server: ServerState
  let info: ConnectionInfo
  /// The place in the list of the loop's connections; -1 when it is not there.
  var index = -1
  /// Set while the handler is in the pipeline.
  var context: ChannelHandlerContext?

  // Input
  var phase = Phase.head
  /// Bytes that have come and are not taken yet.
  var input: ByteBuffer?
  /// How many bytes of `input` are known to hold no complete head.
  var scannedCount = 0
  private let parserCell: Cell<RequestHeadParser>
  var storage: RequestStorage
  private let contentCell = Cell(IncomingContent())
  var isProcessing = false
  /// Between a read and its end: answers are gathered and flushed once.
  var isReading = false
  var isInputClosed = false
  /// Whether the channel wanted to read while it was not allowed to.
  var isReadHeld = false

  // Answer
  var isAnswering = false
  var keepsAlive = true
  var task: Task<Void, Never>?
  var outgoing: OutgoingStream?
  var answerStart: NIODeadline = .distantPast
  var answerStatus = HTTPStatus.ok
  var answerLength: Int?

  // Output
  private let outputCell = Cell<ByteBuffer?>(nil)
  var isWritable = true
  /// How many bytes were handed to the socket in all.
  var handedCount = 0
  var isFlushScheduled = false
  /// Whether the sending side is shut down once everything is written.
  var closesAfterFlush = false
  /// Whether the sending side is shut down: nothing is on its way any more.
  var isOutputShutDown = false

  // Time
  var wait = Wait.idle
  /// When, in ticks of the loop, what is waited for must have come.
  var deadline = Int.max
  /// When, in ticks of the loop, the client must have taken some output.
  var stallDeadline = Int.max
  /// How many bytes had been sent when the client was last seen to take some.
  var sentCountAtWatch = 0
  var idleSince: Int

  init(loop: LoopState, info: ConnectionInfo) {
    self.loop = loop
    self.server = loop.server
    self.info = info
    self.parserCell = Cell(RequestHeadParser(limits: loop.server.parserLimits))
    self.storage = RequestStorage(connection: info)
    self.idleSince = loop.ticks
  }

  // MARK: State that changes in place

  var parser: RequestHeadParser {
    @inline(__always) unsafeAddress { UnsafePointer(parserCell.address) }
    @inline(__always) unsafeMutableAddress { parserCell.address }
  }

  /// The content of the request that is being read.
  var content: IncomingContent {
    @inline(__always) unsafeAddress { UnsafePointer(contentCell.address) }
    @inline(__always) unsafeMutableAddress { contentCell.address }
  }

  /// The answers that were gathered since the last flush.
  var output: ByteBuffer? {
    @inline(__always) unsafeAddress { UnsafePointer(outputCell.address) }
    @inline(__always) unsafeMutableAddress { outputCell.address }
  }

  // MARK: Channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    loop.add(self)
    awaitRequest()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    // A channel that never became active does not become inactive either.
    if phase != .closed { becameInactive() }
    self.context = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    isReading = true
    var bytes = unwrapInboundIn(data)
    if input == nil, mayProcess {
      process(&bytes)
      if bytes.readableBytes > 0, phase != .lingering { input = bytes }
    } else {
      append(&bytes)
      if mayProcess { processInput() }
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isReading = false
    closeIfInputEnded()
    flush()
  }

  func read(context: ChannelHandlerContext) {
    if holdsReads {
      isReadHeld = true
    } else {
      context.read()
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    isWritable = context.channel.isWritable
    if isWritable {
      // A connection that ends is watched until the last byte is out: what the client still has to
      // take may be too little to be told of.
      if phase != .lingering { stallDeadline = .max }
      outgoing?.becameWritable()
      processInput()
      closeIfInputEnded()
      if !isReading { flush() }
      releaseReads()
    } else {
      watchForStall()
    }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if let event = event as? ChannelEvent, event == .inputClosed { inputClosed() }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    becameInactive()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A reset, most often. There is nobody left to answer.
    context.close(promise: nil)
  }
}
