import HazelKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address in the form in which the system takes it.
struct SocketAddress {
  private var storage = sockaddr_storage()
  private var length: socklen_t = 0
  let family: Int32

  /// - Parameter address: an IPv4 or IPv6 address with a port, or the path of a socket.
  init(_ address: PeerAddress) throws {
    switch address {
    case .unix(let path):
      family = AF_UNIX
      try setUnix(path)
    case .ip(let host, let port):
      family = host.contains(":") ? AF_INET6 : AF_INET
      try setInternet(host, port)
    }
  }

  private mutating func setUnix(_ path: String) throws {
    let bytes = Array(path.utf8)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let capacity = MemoryLayout.size(ofValue: address.sun_path) - 1
    guard bytes.count <= capacity else {
      throw WireError.system(call: "connect", code: ENAMETOOLONG, text: "the path is too long")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    store(address)
  }

  private mutating func setInternet(_ host: String, _ port: Int) throws {
    if family == AF_INET6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = in_port_t(port).bigEndian
      guard inet_pton(AF_INET6, host, &address.sin6_addr) == 1 else { throw Self.invalid(host) }
      store(address)
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { throw Self.invalid(host) }
      store(address)
    }
  }

  private static func invalid(_ host: String) -> WireError {
    WireError.system(call: "inet_pton", code: EINVAL, text: "\(host) is no address")
  }

  private mutating func store<Address>(_ address: Address) {
    withUnsafeBytes(of: address) { source in
      withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: source) }
    }
    length = socklen_t(MemoryLayout<Address>.size)
  }

  /// Calls a function that takes an address and its length.
  func with<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }
}
