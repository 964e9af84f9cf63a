#if !hasFeature(Embedded)
  /// Content that a closure writes while it is sent.
  ///
  /// ```swift
  /// Response(body: .stream(ResponseStream { writer in
  ///   for book in books { try await writer.write(book.line) }
  /// }))
  /// ```
  ///
  /// The closure is suspended while the client does not keep up, and cancelled when it goes away.
  /// If it throws, the response is cut off, which the client sees as an error.
  public struct ResponseStream: Sendable {
    /// The number of bytes that will be written; nil if it is not known beforehand.
    public let length: Int?
    /// The closure that writes.
    public let produce: @Sendable (ResponseWriter) async throws -> Void

    /// Makes a stream.
    ///
    /// - Parameters:
    ///   - length: the number of bytes, when it is known: it is sent as `Content-Length`, and
    ///     writing more or less is an error. Without it the content is sent in chunks.
    ///   - produce: writes the content and returns at its end.
    public init(
      length: Int? = nil, produce: @escaping @Sendable (ResponseWriter) async throws -> Void
    ) {
      self.length = length
      self.produce = produce
    }
  }

  /// Takes the parts of a streamed response.
  public struct ResponseWriter: Sendable {
    private let sink: any ResponseSink

    package init(_ sink: any ResponseSink) {
      self.sink = sink
    }

    /// Sends bytes, and waits while the client does not keep up.
    ///
    /// - Throws: `CancellationError` when the client went away; ``HTTPError`` when more is written
    ///   than was announced.
    public func write(_ bytes: Bytes) async throws {
      try await sink.write(bytes)
    }

    /// Sends text as UTF-8, and waits while the client does not keep up.
    ///
    /// - Throws: as ``write(_:)-(Bytes)``.
    public func write(_ text: String) async throws {
      try await sink.write(Bytes(text))
    }

    /// Sets the trailer fields, which follow the content of a chunked response (RFC 9110, 6.5).
    ///
    /// They are dropped where the client can not receive them: with a length, and in HTTP/1.0.
    public func setTrailers(_ trailers: HeaderFields) async {
      await sink.setTrailers(trailers)
    }
  }

  /// Where the parts of a streamed response go.
  package protocol ResponseSink: AnyObject, Sendable {
    func write(_ bytes: Bytes) async throws
    func setTrailers(_ trailers: HeaderFields) async
  }
#endif
