import HazelKernel
import NIOCore

/// Content on its way from a connection to a handler.
///
/// What comes while the handler is busy is gathered in one buffer; when that holds enough, the
/// connection stops reading. `@unchecked Sendable`: all state is touched on the event loop only, to
/// which ``next()`` goes if it is called elsewhere.
final class BodyStream: RequestBodySource, @unchecked Sendable {
  /// How much is gathered before reading stops.
  private static let capacity = 64 << 10

  private let executor: LoopExecutor
  private var connection: Connection?
  private var gathered = ByteBuffer()
  private var waiter: CheckedContinuation<Bytes?, any Error>?
  private var failure: (any Error)?
  private var isEnded = false
  private var receivedTrailers = HeaderFields()

  init(connection: Connection) {
    self.connection = connection
    self.executor = connection.loop.executor
  }

  // MARK: For the connection

  /// Whether the handler has to take something before more is read.
  var isFull: Bool { waiter == nil && gathered.readableBytes >= Self.capacity }

  func receive(_ bytes: Bytes) {
    if let waiter = waiter.take() {
      waiter.resume(returning: bytes)
      return
    }
    bytes.withUnsafeBytes { _ = gathered.writeBytes($0) }
    if isFull { connection?.contentNotWanted() }
  }

  func end(trailers: HeaderFields) {
    receivedTrailers = trailers
    isEnded = true
    connection = nil
    waiter.take()?.resume(returning: nil)
  }

  func fail(_ error: any Error) {
    guard !isEnded, failure == nil else { return }
    failure = error
    connection = nil
    waiter.take()?.resume(throwing: error)
  }

  /// The request is answered: whoever still reads gets an error.
  func abandon() {
    gathered = ByteBuffer()
    fail(CancellationError())
  }

  // MARK: For the handler

  func next() async throws -> Bytes? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        onLoop { $0.take(continuation) }
      }
    } onCancel: {
      onLoop { $0.waiter.take()?.resume(throwing: CancellationError()) }
    }
  }

  var trailers: HeaderFields {
    get async {
      await withCheckedContinuation { continuation in
        onLoop { continuation.resume(returning: $0.receivedTrailers) }
      }
    }
  }

  private func take(_ continuation: CheckedContinuation<Bytes?, any Error>) {
    if gathered.readableBytes > 0 {
      var part = ByteBuffer()
      swap(&part, &gathered)
      let count = part.readableBytes
      let bytes = part.withUnsafeReadableBytesWithStorageManagement { raw, owner in
        Bytes(
          start: raw.baseAddress?.assumingMemoryBound(to: UInt8.self), count: count,
          owner: owner.takeUnretainedValue())
      }
      connection?.contentWanted()
      continuation.resume(returning: bytes)
    } else if let failure {
      continuation.resume(throwing: failure)
    } else if isEnded {
      continuation.resume(returning: nil)
    } else if waiter != nil {
      continuation.resume(
        throwing: HTTPError(
          .internalServerError, code: "concurrent_body_read",
          detail: "two tasks read the body of one request"))
    } else {
      waiter = continuation
      connection?.contentWanted()
    }
  }

  private func onLoop(_ body: @escaping @Sendable (BodyStream) -> Void) {
    executor.run { body(self) }
  }
}
