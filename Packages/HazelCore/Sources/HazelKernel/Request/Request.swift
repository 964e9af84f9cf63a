/// An HTTP request, read lazily from the bytes in which it came.
///
/// A request is a reference to those bytes and to a table of positions in them: it costs nothing to
/// pass around, and nothing is copied or decoded before it is asked for.
///
/// ```swift
/// app.get("/books/:id") { request in
///   let id = try request.parameters.require("id", as: Int.self)
///   let language = request.headers["Accept-Language"] ?? "en"
///   …
/// }
/// ```
public struct Request: Sendable {
  package let storage: RequestStorage

  package init(_ storage: RequestStorage) {
    self.storage = storage
  }

  /// The method.
  public var method: HTTPMethod { storage.method }

  /// The request target as it was sent: "/books?page=2".
  public var target: String { string(storage.target) }

  /// The path as it was sent, escapes and all: "/books/caf%C3%A9".
  public var rawPath: String { string(storage.target.lowerBound..<storage.pathEnd) }

  /// The path with its escapes decoded: "/books/café".
  ///
  /// An escaped slash is a slash here and can not be told from a separator any more; to take a path
  /// apart, use parameters or ``rawPath``.
  public var path: String {
    let raw = storage.head[storage.target.lowerBound..<storage.pathEnd]
    return raw.withUnsafeBytes { bytes in
      guard bytes.contains(0x25) else { return String(decoding: bytes, as: UTF8.self) }
      // A malformed path never gets here: it is refused before a handler is looked for.
      return (try? PercentCoding.decode(bytes)) ?? String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The query as it was sent, without the "?"; nil when there is no "?".
  public var rawQuery: String? {
    storage.pathEnd < storage.target.upperBound ? String(decoding: queryBytes) : nil
  }

  /// The bytes behind the "?" of the target.
  package var queryBytes: Bytes {
    guard storage.pathEnd < storage.target.upperBound else { return Bytes() }
    return storage.head[storage.pathEnd &+ 1..<storage.target.upperBound]
  }

  /// The header fields.
  public var headers: RequestHeaders { RequestHeaders(storage) }

  /// What the route's pattern captured from the path.
  public var parameters: RouteParameters { RouteParameters(storage) }

  /// The content.
  public var body: RequestBody { storage.body }

  /// The address of the other end of the connection: what the socket says, whatever header fields
  /// claim. Nil where there is no socket.
  public var peerAddress: PeerAddress? { storage.connection.peerAddress }

  /// The address at which the connection was accepted. Nil where there is no socket.
  public var localAddress: PeerAddress? { storage.connection.localAddress }

  /// "http" or "https": what the connection is, whatever header fields claim.
  public var scheme: String { storage.connection.scheme }

  /// The minor version of HTTP/1: 1, or 0 for an HTTP/1.0 client.
  public var minorVersion: Int { storage.minorVersion }

  /// An identifier that no other request of this or another process has: 32 hexadecimal digits.
  public var id: String {
    Hexadecimal.string(storage.connection.idPrefix) + Hexadecimal.string(storage.sequence)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: storage.head[range])
  }
}
