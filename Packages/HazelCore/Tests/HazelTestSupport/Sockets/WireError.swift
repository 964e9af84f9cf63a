/// What went wrong while a test talked to a server.
package enum WireError: Error, CustomStringConvertible {
  /// A system call failed.
  case system(call: String, code: Int32, text: String)
  /// Nothing came, or nothing could be sent, for as long as patience lasts.
  case timedOut(waitingFor: String, received: [UInt8])
  /// The connection ended although more was expected.
  case closed(waitingFor: String, received: [UInt8])
  /// The connection was reset.
  case reset(waitingFor: String, received: [UInt8])
  /// What came is not what HTTP/1.1 allows a server to send.
  case malformed(String, received: [UInt8])

  /// What happened, with the beginning of what had come by then.
  package var description: String {
    switch self {
    case .system(let call, let code, let text): "\(call): \(text) (\(code))"
    case .timedOut(let what, let bytes): "timed out waiting for \(what)\(Self.excerpt(bytes))"
    case .closed(let what, let bytes): "closed while waiting for \(what)\(Self.excerpt(bytes))"
    case .reset(let what, let bytes): "reset while waiting for \(what)\(Self.excerpt(bytes))"
    case .malformed(let what, let bytes): "malformed response: \(what)\(Self.excerpt(bytes))"
    }
  }

  private static func excerpt(_ bytes: [UInt8]) -> String {
    guard !bytes.isEmpty else { return "; nothing unread" }
    return "; unread: \(String(decoding: bytes.prefix(200), as: UTF8.self).debugDescription)"
  }
}
