/// What all requests of a connection have in common.
package final class ConnectionInfo: Sendable {
  package let peerAddress: PeerAddress?
  package let localAddress: PeerAddress?
  package let scheme: String
  /// The first half of the ids of this connection's requests: random for each process.
  package let idPrefix: UInt64

  package init(
    peerAddress: PeerAddress?, localAddress: PeerAddress?, scheme: String, idPrefix: UInt64
  ) {
    self.peerAddress = peerAddress
    self.localAddress = localAddress
    self.scheme = scheme
    self.idPrefix = idPrefix
  }
}
