package import HazelKernel

/// A client that says exactly what it is told, for tests that talk back and forth.
///
/// Each one has a thread of its own, on which it may wait.
package actor WireClient {
  private nonisolated let executor: ThreadExecutor
  private let socket: WireSocket

  /// The thread of this client.
  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  private init(_ socket: WireSocket) {
    self.socket = socket
    executor = ThreadExecutor()
  }

  deinit {
    executor.stop()
  }

  /// Connects to a server.
  package static func connect(
    to address: PeerAddress, options: WireSocket.Options = WireSocket.Options()
  ) async throws -> WireClient {
    WireClient(try await onThread { try WireSocket(to: address, options: options) })
  }

  /// Sends text.
  package func send(_ text: String) throws {
    try socket.send(text)
  }

  /// Sends bytes.
  package func send(_ bytes: [UInt8]) throws {
    try socket.send(bytes)
  }

  /// Sends as many of the bytes as the kernel takes until nothing moves for a while.
  ///
  /// - Parameters:
  ///   - bytes: sent over and over again.
  ///   - limit: the number of bytes after which to stop.
  ///   - pause: how long nothing has to move.
  /// - Returns: the number of bytes that were taken.
  package func sendUntilStuck(
    _ bytes: [UInt8], limit: Int, pause: Duration = .milliseconds(300)
  ) throws -> Int {
    var sent = 0
    var lastProgress = ContinuousClock.now
    while sent < limit, ContinuousClock.now - lastProgress < pause {
      let position = sent % bytes.count
      let count = try socket.sendSome(bytes[position...])
      sent += count
      if count > 0 {
        lastProgress = .now
      } else {
        _ = socket.waitBriefly()
      }
    }
    return sent
  }

  /// Reads exactly one response.
  package func response(
    to method: String = "GET", skipsInterim: Bool = false
  ) throws -> WireResponse {
    try socket.readResponse(to: method, skipsInterim: skipsInterim)
  }

  /// Sends a request and reads the response to it.
  package func exchange(_ request: String, method: String = "GET") throws -> WireResponse {
    try socket.send(request)
    return try socket.readResponse(to: method)
  }

  /// Whether something came, or the connection ended, within a time.
  package func hasInput(within limit: Duration) throws -> Bool {
    if !socket.unread.isEmpty { return true }
    return try socket.receiveSome(within: limit) != .open
  }

  /// Reads bytes.
  package func read(_ count: Int) throws -> [UInt8] {
    try socket.read(count, for: "\(count) bytes")
  }

  /// Reads a line, without its end.
  package func line() throws -> String {
    String(decoding: try socket.readLine(for: "a line"), as: UTF8.self)
  }

  /// Receives and forgets so many bytes, or all up to the end.
  package func skip(
    _ count: Int, within limit: Duration? = nil
  ) throws -> (count: Int, end: WireSocket.End?) {
    try socket.skip(count, within: limit)
  }

  /// Receives until the server is done.
  package func readToEnd(
    within limit: Duration? = nil
  ) throws -> (bytes: [UInt8], end: WireSocket.End) {
    try socket.readToEnd(within: limit)
  }

  /// How the connection ends, when nothing more is to come.
  package func end(within limit: Duration? = nil) throws -> WireSocket.End {
    let (bytes, end) = try socket.readToEnd(within: limit)
    guard bytes.isEmpty else { throw WireError.malformed("bytes behind the end", received: bytes) }
    return end
  }

  /// Shuts down the sending side.
  package func halfClose() {
    socket.halfClose()
  }

  /// Breaks the connection off.
  package func reset() {
    socket.reset()
  }

  /// Closes the connection.
  package func close() {
    socket.close()
  }
}
