/// The content of a request.
///
/// Unless the route says otherwise, Hazel collects the content before it calls the handler, up to
/// the limit of the route or of the server; ``bytes`` is then all of it. A route with
/// `body: .stream` is called as soon as the head is there and reads the content as it comes:
///
/// ```swift
/// app.post("/covers/:id", body: .stream) { request in
///   var size = 0
///   for try await chunk in request.body { size += chunk.count }
///   return "\(size) bytes"
/// }
/// ```
public struct RequestBody: Sendable {
  private let collected: Bytes
  let collectedTrailers: HeaderFields
  #if !hasFeature(Embedded)
    let source: (any RequestBodySource)?
  #endif

  package init() {
    self.init(Bytes())
  }

  package init(_ bytes: Bytes, trailers: HeaderFields = HeaderFields()) {
    collected = bytes
    collectedTrailers = trailers
    #if !hasFeature(Embedded)
      source = nil
    #endif
  }

  #if !hasFeature(Embedded)
    package init(_ source: any RequestBodySource) {
      collected = Bytes()
      collectedTrailers = HeaderFields()
      self.source = source
    }

    /// Whether the content comes while the handler runs.
    public var isStream: Bool { source != nil }
  #endif

  /// The whole content; empty when there is none.
  ///
  /// A route with `body: .stream` must not use it: the content is not there yet, which is a mistake
  /// of the program and stops it.
  public var bytes: Bytes {
    #if !hasFeature(Embedded)
      precondition(
        source == nil,
        "request.body.bytes: this route streams its body; use `for try await` or `collect(upTo:)`")
    #endif
    return collected
  }

  /// The whole content as UTF-8 text.
  ///
  /// - Throws: ``HTTPError`` (400, `invalid_utf8`) when it is not UTF-8.
  public var text: String {
    get throws(HTTPError) {
      let text: String? = bytes.withUnsafeBytes { bytes in
        String(validating: bytes, as: UTF8.self)
      }
      guard let text else {
        throw HTTPError(.badRequest, code: "invalid_utf8", detail: "the body is not valid UTF-8")
      }
      return text
    }
  }
}
