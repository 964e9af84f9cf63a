package import HazelKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One end of a connection, on plain system calls.
///
/// Its methods block, for as long as patience lasts at most; call them on a thread of their own
/// (``onThread(_:)``, ``WireClient``).
///
/// `@unchecked Sendable`: used by one thread at a time, which is up to the test.
package final class WireSocket: @unchecked Sendable {
  /// How reading ended.
  package enum End: Sendable, Equatable {
    /// The other end shut down its sending side.
    case closed
    /// The other end broke the connection off.
    case reset
    /// Nothing came any more.
    case open
  }

  /// How a socket differs from an ordinary one.
  package struct Options: Sendable {
    /// The address to come from; nil for whichever the system takes.
    package var source: String?
    /// The size of the kernel's receive buffer; nil for the usual one.
    package var receiveBuffer: Int?
    /// How long to wait for anything.
    package var patience: Duration = Patience.usual

    /// Makes the options of an ordinary socket.
    package init() {}
  }

  private var descriptor: Int32
  private let patience: Duration
  private var buffer: [UInt8] = []
  private var start = 0

  /// Connects.
  package init(to address: PeerAddress, options: Options = Options()) throws {
    let target = try SocketAddress(address)
    patience = options.patience
    #if canImport(Glibc)
      descriptor = socket(target.family, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(target.family, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw Self.failure("socket") }
    do {
      try prepare(options, family: target.family)
      try connect(target)
    } catch {
      close()
      throw error
    }
  }

  deinit {
    close()
  }

  private func prepare(_ options: Options, family: Int32) throws {
    if family != AF_UNIX { setOption(Int32(IPPROTO_TCP), TCP_NODELAY, 1) }
    if let size = options.receiveBuffer { setOption(SOL_SOCKET, SO_RCVBUF, Int32(size)) }
    #if canImport(Darwin)
      setOption(SOL_SOCKET, SO_NOSIGPIPE, 1)
    #endif
    if let source = options.source {
      let address = try SocketAddress(.ip(address: source, port: 0))
      guard address.with({ bind(descriptor, $0, $1) }) == 0 else { throw Self.failure("bind") }
    }
    guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { throw Self.failure("fcntl") }
  }

  private func connect(_ target: SocketAddress) throws {
    #if canImport(Glibc)
      let code = target.with { Glibc.connect(descriptor, $0, $1) }
    #elseif canImport(Musl)
      let code = target.with { Musl.connect(descriptor, $0, $1) }
    #else
      let code = target.with { Darwin.connect(descriptor, $0, $1) }
    #endif
    if code == 0 { return }
    guard errno == EINPROGRESS else { throw Self.failure("connect") }
    guard waitUntil(Int16(POLLOUT), deadline: deadline) else {
      throw WireError.timedOut(waitingFor: "the connection", received: [])
    }
    var error: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size)
    guard error == 0 else { throw Self.failure("connect", error) }
  }

  private var deadline: ContinuousClock.Instant { .now + patience }

  // MARK: Sending

  /// Sends all bytes.
  package func send(_ bytes: [UInt8]) throws {
    try send(bytes[...])
  }

  /// Sends all bytes.
  package func send(_ bytes: ArraySlice<UInt8>) throws {
    let deadline = deadline
    var rest = bytes
    while !rest.isEmpty {
      let count = try sendSome(rest)
      rest = rest.dropFirst(count)
      if count == 0, !waitUntil(Int16(POLLOUT), deadline: deadline) {
        throw WireError.timedOut(waitingFor: "room to send \(rest.count) bytes", received: [])
      }
    }
  }

  /// Sends text.
  package func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Sends as much as the kernel takes without waiting.
  ///
  /// - Returns: the number of bytes it took; 0 when its buffer is full.
  package func sendSome(_ bytes: ArraySlice<UInt8>) throws -> Int {
    let count = bytes.withUnsafeBytes { pointer in
      #if canImport(Darwin)
        Darwin.send(descriptor, pointer.baseAddress, pointer.count, 0)
      #elseif canImport(Musl)
        Musl.send(descriptor, pointer.baseAddress, pointer.count, Int32(MSG_NOSIGNAL))
      #else
        Glibc.send(descriptor, pointer.baseAddress, pointer.count, Int32(MSG_NOSIGNAL))
      #endif
    }
    if count >= 0 { return count }
    switch errno {
    case EAGAIN, EINTR: return 0
    case EPIPE, ECONNRESET:
      throw WireError.reset(waitingFor: "room to send", received: [])
    default: throw Self.failure("send")
    }
  }

  /// Sends bytes in pieces, each in a packet of its own as far as that can be made out.
  ///
  /// - Parameters:
  ///   - bytes: the bytes.
  ///   - cuts: the positions at which a new piece begins, in ascending order.
  ///   - between: called after each piece but the last.
  package func send(_ bytes: [UInt8], cutAt cuts: [Int], between: () throws -> Void = {}) throws {
    var position = 0
    for cut in cuts where cut > position && cut < bytes.count {
      try send(bytes[position..<cut])
      position = cut
      try between()
    }
    try send(bytes[position...])
  }

  /// Waits a moment for the kernel to take more.
  func waitBriefly() -> Bool {
    waitUntil(Int16(POLLOUT), deadline: .now + .milliseconds(5))
  }

  // MARK: Receiving

  /// The bytes that came and were not taken yet.
  package var unread: [UInt8] { Array(buffer[start...]) }

  /// Receives what there is, and waits for it if there is nothing.
  ///
  /// - Returns: nil once bytes came, or how the connection ended.
  package func receiveSome(within limit: Duration? = nil) throws -> End? {
    let deadline = ContinuousClock.now + (limit ?? patience)
    while true {
      if start > 0, start == buffer.count {
        buffer.removeAll(keepingCapacity: true)
        start = 0
      }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count > 0 {
        buffer.append(contentsOf: chunk[..<count])
        return nil
      }
      if count == 0 { return .closed }
      switch errno {
      case EAGAIN:
        if !waitUntil(Int16(POLLIN), deadline: deadline) { return .open }
      case EINTR: continue
      case ECONNRESET, EPIPE: return .reset
      default: throw Self.failure("recv")
      }
    }
  }

  /// Takes a byte, and waits for it.
  func readByte(for what: String) throws -> UInt8 {
    while start == buffer.count { try receiveMore(for: what) }
    defer { start += 1 }
    return buffer[start]
  }

  /// Takes bytes, and waits for them.
  package func read(_ count: Int, for what: String) throws -> [UInt8] {
    while buffer.count - start < count { try receiveMore(for: what) }
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  private func receiveMore(for what: String) throws {
    switch try receiveSome() {
    case nil: return
    case .closed: throw WireError.closed(waitingFor: what, received: unread)
    case .reset: throw WireError.reset(waitingFor: what, received: unread)
    case .open: throw WireError.timedOut(waitingFor: what, received: unread)
    }
  }

  /// Receives until the other end is done.
  ///
  /// - Parameter limit: how long to wait for more each time.
  /// - Returns: all unread bytes, and how it ended.
  package func readToEnd(within limit: Duration? = nil) throws -> (bytes: [UInt8], end: End) {
    while true {
      if let end = try receiveSome(within: limit) {
        defer { start = buffer.count }
        return (unread, end)
      }
    }
  }

  /// Receives and forgets until so many bytes came or the other end is done.
  ///
  /// - Returns: the number of bytes, and how it ended; nil for the end when there are more.
  package func skip(_ count: Int, within limit: Duration? = nil) throws -> (count: Int, end: End?) {
    var skipped = 0
    while skipped < count {
      if start == buffer.count, let end = try receiveSome(within: limit) { return (skipped, end) }
      let step = min(count - skipped, buffer.count - start)
      start += step
      skipped += step
    }
    return (skipped, nil)
  }

  // MARK: Ending

  /// Shuts down the sending side.
  package func halfClose() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Breaks the connection off: the other end sees a reset.
  package func reset() {
    guard descriptor >= 0 else { return }
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    close()
  }

  /// Closes the socket.
  package func close() {
    guard descriptor >= 0 else { return }
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #elseif canImport(Musl)
      Musl.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
    descriptor = -1
  }

  // MARK: System calls

  private func waitUntil(_ events: Int16, deadline: ContinuousClock.Instant) -> Bool {
    var wanted = pollfd(fd: descriptor, events: events, revents: 0)
    while true {
      let rest = deadline - ContinuousClock.now
      guard rest > .zero else { return false }
      let milliseconds = rest.components.seconds * 1000 + rest.components.attoseconds / Int64(1e15)
      if poll(&wanted, 1, Int32(min(milliseconds + 1, 60_000))) > 0 { return true }
    }
  }

  private func setOption(_ level: Int32, _ name: Int32, _ value: Int32) {
    var value = value
    setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func failure(_ call: String, _ code: Int32 = errno) -> WireError {
    WireError.system(call: call, code: code, text: String(cString: strerror(code)))
  }
}
