import HazelKernel
import Logging
import NIOCore
import NIOPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Opens the listening sockets of a server: all of them or none.
struct ListenerOpener {
  let configuration: ServerConfiguration
  let group: MultiThreadedEventLoopGroup
  let loops: [LoopState]

  struct Opened {
    var channels: [any Channel] = []
    var addresses: [PeerAddress] = []
  }

  func open() async throws -> Opened {
    var opened = Opened()
    do {
      for listener in configuration.listeners {
        try await open(listener, into: &opened)
      }
    } catch {
      for channel in opened.channels { try? await channel.close().get() }
      for address in opened.addresses {
        if case .unix(let path) = address { unlink(path) }
      }
      throw error
    }
    return opened
  }

  private func open(_ listener: Listener, into opened: inout Opened) async throws {
    switch listener.kind {
    case .tcp(let host, let port):
      let first = try await bind(listener, group: firstGroup) {
        $0.bind(host: host, port: port)
      }
      opened.channels.append(first)
      opened.addresses.append(PeerAddress(first.localAddress) ?? .ip(address: host, port: port))
      guard configuration.reusesPort, let taken = first.localAddress?.port else { return }
      for state in loops.dropFirst() {
        opened.channels.append(
          try await bind(listener, group: state.loop) { $0.bind(host: host, port: taken) })
      }
    case .unix(let path):
      try removeStaleSocket(path, listener)
      opened.channels.append(
        try await bind(listener, group: group) { $0.bind(unixDomainSocketPath: path) })
      opened.addresses.append(.unix(path: path))
    }
  }

  /// With a socket for each loop, a connection stays on the loop whose socket accepted it.
  private var firstGroup: any EventLoopGroup {
    configuration.reusesPort ? loops[0].loop : group
  }

  private func bind(
    _ listener: Listener, group: any EventLoopGroup,
    _ bind: (ServerBootstrap) -> EventLoopFuture<any Channel>
  ) async throws -> any Channel {
    let states = Dictionary(
      uniqueKeysWithValues: loops.map { (ObjectIdentifier($0.loop), $0) })
    var bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: Int32(clamping: configuration.backlog))
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard let state = states[ObjectIdentifier(channel.eventLoop)] else {
            throw ChannelError.inappropriateOperationForState
          }
          try Self.accept(channel, on: state)
        }
      }
    if listener.isTCP {
      bootstrap = bootstrap.childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      if configuration.reusesPort {
        bootstrap = bootstrap.serverChannelOption(
          .socketOption(.init(rawValue: SO_REUSEPORT)), value: 1)
      }
    }
    do {
      return try await bind(bootstrap).get()
    } catch {
      throw ServerError(listener, error)
    }
  }

  /// Makes a connection of an accepted socket, unless there are too many.
  private static func accept(_ channel: any Channel, on state: LoopState) throws {
    let peer = PeerAddress(channel.remoteAddress)
    guard state.server.counter.admit(peer?.ipAddress) else {
      state.server.logger.debug("too many connections: one is closed")
      throw ChannelError.inappropriateOperationForState
    }
    let info = ConnectionInfo(
      peerAddress: peer, localAddress: PeerAddress(channel.localAddress), scheme: "http",
      idPrefix: state.server.idPrefix)
    try channel.pipeline.syncOperations.addHandler(Connection(loop: state, info: info))
  }

  /// Removes what a server that did not end well left behind; a socket that somebody listens on,
  /// and a file that is no socket, stay.
  private func removeStaleSocket(_ path: String, _ listener: Listener) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw ServerError(
        code: .addressInUse,
        message: "can not listen on \(listener): there is a file that is no socket")
    }
    guard !UnixSocket.isListening(path) else {
      throw ServerError(
        code: .addressInUse,
        message: "can not listen on \(listener): another program does; stop it or take another path"
      )
    }
    unlink(path)
  }
}

extension Listener {
  var isTCP: Bool {
    if case .tcp = kind { return true }
    return false
  }

  /// Removes the file of a Unix domain socket.
  func removeSocketFile() {
    if case .unix(let path) = kind { unlink(path) }
  }
}

extension PeerAddress {
  init?(_ address: SocketAddress?) {
    guard let address else { return nil }
    if let ip = address.ipAddress, let port = address.port {
      self = .ip(address: ip, port: port)
    } else if let path = address.pathname {
      self = .unix(path: path)
    } else {
      return nil
    }
  }
}

extension ServerError {
  /// Says what an error of the socket means for whoever starts the server.
  init(_ listener: Listener, _ error: any Error) {
    let start = "can not listen on \(listener): "
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE:
      self.init(
        code: .addressInUse,
        message: start + "another program does; stop it, or take another port (0 for a free one)")
    case EACCES, EPERM:
      self.init(
        code: .notPermitted,
        message: start + "not permitted; ports below 1024 need a privilege on most systems")
    case EADDRNOTAVAIL:
      self.init(
        code: .invalidAddress,
        message: start + "no network interface of this machine has that address")
    default:
      let isUnknownHost =
        error is SocketAddressError || error is SocketAddressError.UnknownHost
      self.init(
        code: isUnknownHost ? .invalidAddress : .cannotListen,
        message: start + String(describing: error))
    }
  }
}
