public import HazelKernel

extension ResponseBody {
  /// The whole content, for a response that no server sends: in tests, and in other ways out.
  ///
  /// It runs a stream to its end. Files are the server's: only it can send them.
  ///
  /// - Parameter limit: the most to take; 16 MiB by default.
  /// - Throws: ``HTTPError`` (500) when there is more (`content_too_large`) or when it is a file
  ///   (`content_is_file`), and whatever a stream throws.
  public func collect(upTo limit: ByteCount = .mebibytes(16)) async throws -> Bytes {
    let bytes: Bytes
    switch self {
    case .empty: bytes = Bytes()
    case .literal(let text): bytes = Bytes(text)
    case .string(let text): bytes = Bytes(text)
    case .bytes(let array): bytes = Bytes(array)
    case .view(let view): bytes = view
    case .stream(let stream):
      let sink = CollectingSink(limit: limit)
      try await stream.produce(ResponseWriter(sink))
      bytes = await sink.bytes
    case .file:
      throw HTTPError(
        .internalServerError, code: "content_is_file", detail: "only a server can send a file")
    }
    guard bytes.count <= limit.bytes else { throw CollectingSink.tooLarge(limit) }
    return bytes
  }
}

/// Keeps what a stream writes.
private actor CollectingSink: ResponseSink {
  private let limit: ByteCount
  private var collected: [UInt8] = []

  init(limit: ByteCount) {
    self.limit = limit
  }

  var bytes: Bytes { Bytes(collected) }

  func write(_ bytes: Bytes) throws {
    guard collected.count + bytes.count <= limit.bytes else { throw Self.tooLarge(limit) }
    bytes.withUnsafeBytes { collected.append(contentsOf: $0) }
  }

  func setTrailers(_ trailers: HeaderFields) {}

  static func tooLarge(_ limit: ByteCount) -> HTTPError {
    HTTPError(
      .internalServerError, code: "content_too_large", detail: "there are more than \(limit)")
  }
}
