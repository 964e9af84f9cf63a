import HazelKernel
import NIOCore
import NIOPosix

/// Speaks HTTP/1.1 over a socket, one connection for each request.
struct LiveTransport: TestTransport {
  private static let patience: Duration = .seconds(30)
  private let address: PeerAddress

  init(_ address: PeerAddress) {
    self.address = address
  }

  func send(_ request: TestRequest) async throws -> TestResponse {
    let name = "\(request.method) \(request.target)"
    let bytes = try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask { try await exchange(head(of: request) + request.body.array) }
      group.addTask {
        try await Task.sleep(for: Self.patience)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    guard let bytes else { throw TestError("\(name): no answer within \(Self.patience)") }
    var parser = LiveResponseParser(bytes)
    guard let response = parser.response(to: request.method, named: name) else {
      throw TestError(
        "\(name): the answer is incomplete: \(String(decoding: bytes.prefix(500), as: UTF8.self))")
    }
    return response
  }

  private func head(of request: TestRequest) -> [UInt8] {
    var text = "\(request.method) \(request.target) HTTP/1.1\r\nConnection: close\r\n"
    if !request.headers.contains(.host) { text += "Host: localhost\r\n" }
    if !request.body.isEmpty || request.method == .post || request.method == .put {
      text += "Content-Length: \(request.body.count)\r\n"
    }
    for field in request.headers { text += "\(field.name.text): \(field.value.text)\r\n" }
    return Array((text + "\r\n").utf8)
  }

  /// Sends bytes and reads to the end of the connection.
  private func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
    let channel = try await connect()
    return try await channel.executeThenClose { inbound, outbound in
      var received: [UInt8] = []
      do {
        try await outbound.write(ByteBuffer(bytes: bytes))
        for try await part in inbound { received += part.readableBytesView }
      } catch {
        // A server may answer and close before it has read everything.
        if received.isEmpty { throw error }
      }
      return received
    }
  }

  private func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
    let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    let initialize:
      @Sendable (any Channel) -> EventLoopFuture<NIOAsyncChannel<ByteBuffer, ByteBuffer>> =
        { channel in
          channel.eventLoop.makeCompletedFuture {
            try NIOAsyncChannel(wrappingChannelSynchronously: channel)
          }
        }
    switch address {
    case .ip(let host, let port):
      return try await bootstrap.connect(host: host, port: port, channelInitializer: initialize)
    case .unix(let path):
      return try await bootstrap.connect(
        unixDomainSocketPath: path, channelInitializer: initialize)
    }
  }
}
