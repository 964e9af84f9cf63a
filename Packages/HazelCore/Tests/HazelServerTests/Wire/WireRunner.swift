import HazelKernel
import HazelTestSupport

/// Runs a case over real connections: whole, byte by byte, and cut in two at every position.
///
/// The server has one event loop, so an answer on another connection shows that it has read what
/// was sent before; that takes the place of waiting between two packets.
struct WireRunner {
  let address: PeerAddress
  let wireCase: WireCase
  private let sentinel: WireSocket

  private static let probe = "GET /plaintext HTTP/1.1\r\nHost: bookshop.example\r\n\r\n"

  init(_ wireCase: WireCase, address: PeerAddress) throws {
    self.wireCase = wireCase
    self.address = address
    sentinel = try WireSocket(to: address)
  }

  /// Runs the case in all ways.
  ///
  /// - Returns: what went wrong, a line each.
  func run() throws -> [String] {
    var failures: [String] = []
    note("whole", &failures) { try runWhole() }
    if wireCase.request.count <= 600 {
      note("byte by byte", &failures) { try runByteByByte() }
    }
    let positions = cutPositions()
    var first = 0
    while first < positions.count {
      let last = min(first + 64, positions.count)
      failures += try runCut(Array(positions[first..<last]))
      first = last
    }
    sentinel.reset()
    return failures
  }

  /// Every position of a short request; of a long one those at its ends and some between.
  private func cutPositions() -> [Int] {
    let count = wireCase.request.count
    if count <= 600 { return Array(1..<max(1, count)) }
    let between = stride(from: 64, to: count - 64, by: max(1, (count - 128) / 64))
    return Array(1..<64) + Array(between) + Array(count - 64..<count)
  }

  private func note(_ way: String, _ failures: inout [String], _ body: () throws -> String?) {
    do {
      if let failure = try body() { failures.append("\(way): \(failure)") }
    } catch {
      failures.append("\(way): \(error)")
    }
  }

  private func runWhole() throws -> String? {
    let socket = try WireSocket(to: address)
    defer { socket.reset() }
    try socket.send(wireCase.request)
    return try check(socket)
  }

  private func runByteByByte() throws -> String? {
    let socket = try WireSocket(to: address)
    defer { socket.reset() }
    var sent = 0
    try socket.send(wireCase.request, cutAt: Array(1..<max(1, wireCase.request.count))) {
      sent += 1
      if sent == wireCase.continueAt { try expectContinue(socket) }
      try settle(1)
    }
    return try check(socket)
  }

  private func runCut(_ positions: [Int]) throws -> [String] {
    let sockets = try positions.map { _ in try WireSocket(to: address) }
    defer { for socket in sockets { socket.reset() } }
    var failures: [String] = []
    // The server accepts a few connections at a time.
    try settle(positions.count / 4 + 2)
    for (socket, position) in zip(sockets, positions) {
      note("cut at \(position)", &failures) {
        try socket.send(wireCase.request[..<position])
        return nil
      }
    }
    try settle(2)
    for (socket, position) in zip(sockets, positions) {
      note("cut at \(position)", &failures) {
        if position == wireCase.continueAt { try expectContinue(socket) }
        try socket.send(wireCase.request[position...])
        return nil
      }
    }
    for (socket, position) in zip(sockets, positions) {
      note("cut at \(position)", &failures) { try check(socket) }
    }
    return failures
  }

  /// Makes sure that the server has come around so many times.
  private func settle(_ rounds: Int) throws {
    for _ in 0..<rounds {
      try sentinel.send(Self.probe)
      _ = try sentinel.readResponse()
    }
  }

  private func expectContinue(_ socket: WireSocket) throws {
    let response = try socket.readResponse()
    guard response.status == 100, response.fields.isEmpty else {
      throw WireError.malformed("expected 100 Continue, got \(response)", received: [])
    }
  }

  /// Reads the answers and what becomes of the connection.
  private func check(_ socket: WireSocket) throws -> String? {
    if wireCase.halfCloses { socket.halfClose() }
    for (index, answer) in wireCase.answers.enumerated() {
      let response = try socket.readResponse(to: answer.method)
      if let mismatch = answer.mismatch(response) { return "answer \(index + 1): \(mismatch)" }
      let isLast = index == wireCase.answers.count - 1
      let mustAnnounce = isLast && wireCase.end == .closed && !wireCase.halfCloses
      if mustAnnounce, !response.announcesClose { return "no Connection: close in \(response)" }
      if !isLast, response.announcesClose { return "Connection: close too early in \(response)" }
    }
    switch wireCase.end {
    case .closed:
      let (rest, end) = try socket.readToEnd()
      guard rest.isEmpty else {
        return "bytes behind the last answer: \(String(decoding: rest, as: UTF8.self))"
      }
      return end == .closed ? nil : "expected the connection to be closed, it is \(end)"
    default:
      try socket.send(Self.probe)
      let response = try socket.readResponse()
      return WireAnswer.hello.mismatch(response).map { "the connection is not usable: \($0)" }
    }
  }
}
