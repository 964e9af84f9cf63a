import HazelKernel
import NIOCore

/// The content of the request that is being read.
struct IncomingContent {
  /// How much of a fixed length is still to come.
  var remaining = 0
  var isChunked = false
  var decoder = ChunkedDecoder()
  /// How much has come.
  var received = 0
  /// The most that may come.
  var limit = Int.max
  /// Whether "100 Continue" is still owed to the client.
  var owesContinue = false
  /// What was collected so far.
  var collected = ByteBuffer()
  /// Where streamed content goes.
  var stream: BodyStream?

  // The least speed is judged over spans that begin here.
  var spanStart: NIODeadline = .distantPast
  var spanReceived = 0

  /// Prepares for the content that a head announced.
  mutating func begin(_ framing: RequestFraming, limit: Int) {
    remaining = framing.contentLength ?? 0
    isChunked = framing.isChunked
    if isChunked { decoder = ChunkedDecoder() }
    received = 0
    self.limit = limit
    owesContinue = framing.expectsContinue
    collected = ByteBuffer()
    stream = nil
  }
  /// Begins to judge how fast content comes.
  mutating func beginSpan() {
    spanStart = .now()
    spanReceived = 0
  }
}
