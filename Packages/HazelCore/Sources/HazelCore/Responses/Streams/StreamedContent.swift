public import HazelKernel

/// Content that is sent as a sequence gives it: texts, bytes, or arrays of bytes.
///
/// ```swift
/// @Get("/log") func log() -> StreamedContent {
///   StreamedContent(lines, contentType: .plainText)
/// }
/// ```
///
/// The sequence is read no faster than the client reads, and is cancelled when it goes away.
public struct StreamedContent: ResponseConvertible, Sendable {
  private let contentType: HeaderValue
  private let stream: ResponseStream

  /// Streams texts as UTF-8.
  public init<Parts: AsyncSequence & Sendable>(
    _ parts: Parts, contentType: HeaderValue = .plainText
  ) where Parts.Element == String {
    self.contentType = contentType
    stream = ResponseStream { writer in
      for try await part in parts { try await writer.write(part) }
    }
  }

  /// Streams bytes.
  public init<Parts: AsyncSequence & Sendable>(
    _ parts: Parts, contentType: HeaderValue = .octetStream
  ) where Parts.Element == Bytes {
    self.contentType = contentType
    stream = ResponseStream { writer in
      for try await part in parts { try await writer.write(part) }
    }
  }

  /// Streams arrays of bytes.
  public init<Parts: AsyncSequence & Sendable>(
    _ parts: Parts, contentType: HeaderValue = .octetStream
  ) where Parts.Element == [UInt8] {
    self.contentType = contentType
    stream = ResponseStream { writer in
      for try await part in parts { try await writer.write(Bytes(part)) }
    }
  }

  /// The response that streams the content.
  public func response(to request: Request) -> Response {
    Response(headers: [.contentType: contentType], body: .stream(stream))
  }

  /// 200 with content of which only the handler knows the type.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(.ok, ContentDescription(.anything))
  }
}
