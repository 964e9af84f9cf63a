import NIOCore

/// Answers every blank line with the same bytes: what the transport of SwiftNIO costs by itself.
final class BytesHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private static let maximumPipelined = 64
  private static let answer = ByteBuffer(
    string: """
      HTTP/1.1 200 OK\r
      Date: Sun, 22 Nov 2026 09:53:20 GMT\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Length: 13\r
      \r
      Hello, World!
      """
  )
  private static let answers: ByteBuffer = {
    var buffer = ByteBuffer()
    for _ in 0..<maximumPipelined {
      buffer.writeImmutableBuffer(answer)
    }
    return buffer
  }()

  /// How much of CR LF CR LF the bytes read so far end with: a blank line may span two reads.
  private var matched = 0

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let requests = countBlankLines(in: unwrapInboundIn(data))
    guard requests > 0 else { return }
    precondition(requests <= Self.maximumPipelined, "the load is more deeply pipelined than this")
    let length = Self.answer.readableBytes * requests
    if let slice = Self.answers.getSlice(at: 0, length: length) {
      context.write(wrapOutboundOut(slice), promise: nil)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.flush()
  }

  private func countBlankLines(in buffer: ByteBuffer) -> Int {
    buffer.withUnsafeReadableBytes { bytes in
      var count = 0
      var matched = self.matched
      for byte in bytes {
        if byte == (matched & 1 == 0 ? 0x0D : 0x0A) {
          matched += 1
        } else {
          matched = byte == 0x0D ? 1 : 0
        }
        if matched == 4 {
          count += 1
          matched = 0
        }
      }
      self.matched = matched
      return count
    }
  }
}
