import HazelKernel
import NIOCore

/// Content on its way from a handler to a connection.
///
/// The head goes out with the first part, so that a stream that fails before it can still be
/// answered with an error. Once the answer has ended it holds neither the connection nor the
/// response, however long a handler keeps its writer. `@unchecked Sendable`: all state is touched on the event loop only, to
/// which ``write(_:)`` goes if it is called elsewhere.
final class OutgoingStream: ResponseSink, @unchecked Sendable {
  /// How much is gathered before it is handed to the socket at once.
  private static let flushSize = 16 << 10

  private let executor: LoopExecutor
  /// Nil once the answer has ended.
  private var connection: Connection?
  /// Nil once the head is out.
  private var response: Response?
  private let framing: ResponseSerializer.Framing
  private var remaining: Int?
  private var waiter: CheckedContinuation<Void, any Error>?
  private var failure: (any Error)?
  private var trailers = HeaderFields()

  init(
    connection: Connection, response: Response, framing: ResponseSerializer.Framing, length: Int?
  ) {
    self.connection = connection
    self.executor = connection.loop.executor
    self.response = response
    self.framing = framing
    self.remaining = length
  }

  // MARK: For the connection

  /// Whether the head is out.
  var isStarted: Bool { response == nil }

  /// Writes the head if it is not out, and what ends the content.
  ///
  /// - Returns: whether everything that was announced was written.
  func finish() -> Bool {
    start()
    if case .chunked = framing {
      connection?.withOutput { buffer in
        buffer.writeStaticString("0\r\n")
        trailers.forEachField { buffer.writeString("\($0.name): \($0.value)\r\n") }
        buffer.writeStaticString("\r\n")
      }
    }
    return failure == nil && (remaining ?? 0) == 0
  }

  func becameWritable() {
    waiter.take()?.resume()
  }

  func fail(_ error: any Error) {
    if failure == nil { failure = error }
    waiter.take()?.resume(throwing: error)
  }

  /// Lets go of everything: the answer has ended. Whoever kept the writer must not write into the
  /// answers that follow, and must not keep the connection.
  func end() {
    fail(CancellationError())
    connection = nil
    response = nil
  }

  // MARK: For the handler

  func write(_ bytes: Bytes) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        onLoop { $0.append(bytes, continuation) }
      }
    } onCancel: {
      onLoop { $0.cancelWaiting() }
    }
  }

  /// A client that half-closed its connection may still read: that its handler was cancelled does
  /// not end what it is sent.
  private func cancelWaiting() {
    guard let connection, !connection.isInputClosed || connection.phase == .closed else { return }
    waiter.take()?.resume(throwing: CancellationError())
  }

  func setTrailers(_ trailers: HeaderFields) async {
    await withCheckedContinuation { continuation in
      onLoop { stream in
        stream.trailers = trailers
        continuation.resume()
      }
    }
  }

  private func append(_ bytes: Bytes, _ continuation: CheckedContinuation<Void, any Error>) {
    guard failure == nil, let connection else {
      continuation.resume(throwing: failure ?? CancellationError())
      return
    }
    guard waiter == nil else {
      continuation.resume(
        throwing: HTTPError(
          .internalServerError, code: "concurrent_stream_write",
          detail: "two tasks write one response"))
      return
    }
    if let remaining, bytes.count > remaining {
      let error = HTTPError(
        .internalServerError, code: "stream_too_long",
        detail: "more content was written than was announced")
      failure = error
      continuation.resume(throwing: error)
      return
    }
    if let remaining { self.remaining = remaining - bytes.count }
    start()
    appendPart(bytes, to: connection)
    if connection.isWritable {
      continuation.resume()
    } else {
      waiter = continuation
    }
  }

  private func start() {
    guard let connection, let response = response.take() else { return }
    connection.writeHead(response, framing: framing)
  }

  private func appendPart(_ bytes: Bytes, to connection: Connection) {
    // A part without bytes would be the end of chunked content.
    guard !bytes.isEmpty else { return }
    connection.withOutput { buffer in
      if case .chunked = framing {
        buffer.writeString(String(bytes.count, radix: 16))
        buffer.writeStaticString("\r\n")
      }
      bytes.withUnsafeBytes { _ = buffer.writeBytes($0) }
      if case .chunked = framing { buffer.writeStaticString("\r\n") }
    }
    if let count = connection.output?.readableBytes, count >= Self.flushSize {
      connection.flush()
    } else {
      connection.scheduleFlush()
    }
  }

  private func onLoop(_ body: @escaping @Sendable (OutgoingStream) -> Void) {
    executor.run { body(self) }
  }
}
