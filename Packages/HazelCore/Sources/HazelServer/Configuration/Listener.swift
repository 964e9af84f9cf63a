/// A place at which a server listens.
public struct Listener: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case tcp(host: String, port: Int)
    case unix(path: String)
  }

  package let kind: Kind

  /// Listens on a TCP port.
  ///
  /// - Parameters:
  ///   - host: the address or name to bind; "127.0.0.1" by default, so that nothing is reachable
  ///     from outside by accident. "0.0.0.0" or "::" are all addresses.
  ///   - port: the port; 8080 by default, 0 for a free one.
  public static func tcp(host: String = "127.0.0.1", port: Int = 8080) -> Listener {
    Listener(kind: .tcp(host: host, port: port))
  }

  /// Listens on a Unix domain socket.
  ///
  /// - Parameter path: the path of the socket. A socket that nobody listens on any more is removed
  ///   first; the file is removed when the server stops.
  public static func unix(path: String) -> Listener {
    Listener(kind: .unix(path: path))
  }
}

extension Listener: CustomStringConvertible {
  /// The address: "127.0.0.1:8080", "unix:/run/bookshop.sock".
  public var description: String {
    switch kind {
    case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }
}
