public import HazelKernel

/// Values that are sent as they come, each a line of JSON (`application/x-ndjson`).
///
/// ```swift
/// @Get("/export") func export() -> NDJSON<AsyncStream<Book>> { NDJSON(catalog.stream()) }
/// ```
///
/// The sequence is read no faster than the client reads, and is cancelled when it goes away. An error
/// within it cuts the response off, which the client sees.
public struct NDJSON<Values: AsyncSequence & Sendable>: ResponseConvertible, Sendable
where Values.Element: Encodable & Sendable {
  private let values: Values

  /// Makes the answer.
  ///
  /// - Parameter values: what is sent.
  public init(_ values: Values) {
    self.values = values
  }

  /// The response that streams the lines.
  public func response(to request: Request) -> Response {
    let values = values
    return Response(
      headers: [.contentType: "application/x-ndjson"],
      body: .stream(
        ResponseStream { writer in
          let encoder = HazelJSONEncoder()
          for try await value in values {
            var line = try encoder.encode(value)
            line.append(0x0a)
            try await writer.write(Bytes(line))
          }
        }))
  }

  /// 200 with lines of JSON, each an element of the sequence.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(
      .ok, ContentDescription("application/x-ndjson", Values.Element.self, form: .sequence))
  }
}
