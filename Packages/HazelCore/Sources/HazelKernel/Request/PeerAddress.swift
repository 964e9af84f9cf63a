/// The address at one end of a connection.
public enum PeerAddress: Hashable, Sendable {
  /// An Internet address, IPv4 ("127.0.0.1") or IPv6 ("::1"), and a port.
  case ip(address: String, port: Int)
  /// A Unix domain socket and its path; that of a client is usually empty.
  case unix(path: String)

  /// The address without the port; nil for a Unix domain socket.
  public var ipAddress: String? {
    if case .ip(let address, _) = self { return address }
    return nil
  }

  /// The port; nil for a Unix domain socket.
  public var port: Int? {
    if case .ip(_, let port) = self { return port }
    return nil
  }
}

extension PeerAddress: CustomStringConvertible {
  /// The address as it stands in a URL: "127.0.0.1:8080", "[::1]:8080", "unix:/run/app.sock".
  public var description: String {
    switch self {
    case .ip(let address, let port):
      address.utf8.contains(0x3a) ? "[\(address)]:\(port)" : "\(address):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }
}
