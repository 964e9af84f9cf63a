#if !hasFeature(Embedded)
  /// Where the content of a streaming request comes from.
  package protocol RequestBodySource: AnyObject, Sendable {
    /// The next part of the content; nil at its end.
    ///
    /// - Throws: ``HTTPError`` when the content is malformed, too large or too slow;
    ///   `CancellationError` when the client went away.
    func next() async throws -> Bytes?
    /// The trailer fields (RFC 9110, section 6.5); known once ``next()`` returned nil.
    var trailers: HeaderFields { get async }
  }

  extension RequestBody: AsyncSequence {
    /// Reads the parts of the content as they come.
    public struct AsyncIterator: AsyncIteratorProtocol {
      fileprivate var rest: Bytes?
      fileprivate let source: (any RequestBodySource)?

      /// The next part of the content; nil at its end.
      ///
      /// Nothing is read from the socket while no part is asked for, once a small buffer is full.
      public mutating func next() async throws -> Bytes? {
        if let source { return try await source.next() }
        defer { rest = nil }
        return rest
      }
    }

    /// Reads the parts of the content as they come; the whole of it at once if it was collected.
    public func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(rest: source == nil && !bytes.isEmpty ? bytes : nil, source: source)
    }

    /// Reads the content to its end.
    ///
    /// - Parameter limit: the largest size to take.
    /// - Throws: ``HTTPError`` (413) when there are more, and whatever reading throws.
    public func collect(upTo limit: ByteCount) async throws -> Bytes {
      guard let source else {
        guard bytes.count <= limit.bytes else { throw Self.tooLarge(limit) }
        return bytes
      }
      var all: [UInt8] = []
      while let part = try await source.next() {
        guard all.count + part.count <= limit.bytes else { throw Self.tooLarge(limit) }
        part.withUnsafeBytes { all.append(contentsOf: $0) }
      }
      return Bytes(all)
    }

    /// The trailer fields that came behind chunked content; empty before its end was read.
    public var trailers: HeaderFields {
      get async { await source?.trailers ?? collectedTrailers }
    }

    private static func tooLarge(_ limit: ByteCount) -> HTTPError {
      HTTPError(.contentTooLarge, detail: "the body is larger than \(limit)")
    }
  }
#endif
