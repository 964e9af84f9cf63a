import HazelKernel

/// Lets a producer and the heartbeat write to one response, one after the other.
actor EventChannel {
  private let writer: ResponseWriter
  private var lastWrite: ContinuousClock.Instant = .now
  private var isWriting = false
  private var waiters: [CheckedContinuation<Void, Never>] = []

  init(_ writer: ResponseWriter) {
    self.writer = writer
  }

  /// Sends the head, so that the client knows that it is connected before the first event.
  func open() async throws {
    try await write("\n")
  }

  /// Sends a comment when nothing was sent for some time and nothing is being sent.
  func beat(after idle: Duration) async throws {
    guard !isWriting, ContinuousClock.now - lastWrite >= idle else { return }
    try await write(":\n\n")
  }

  func write(_ text: String) async throws {
    while isWriting {
      await withCheckedContinuation { waiters.append($0) }
    }
    isWriting = true
    defer {
      isWriting = false
      lastWrite = .now
      if !waiters.isEmpty { waiters.removeFirst().resume() }
    }
    try await writer.write(text)
  }
}
