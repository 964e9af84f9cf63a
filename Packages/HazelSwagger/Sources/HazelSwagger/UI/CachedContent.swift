import HazelCore
import HazelKernel

/// Content that stays the same as long as the process runs, and is sent again only to those who do
/// not have it yet (RFC 9110, section 13.1.2).
///
/// Also for the documents themselves: `CachedContent(bytes, type: .json).response(to: request)`.
struct CachedContent: Sendable {
  let bytes: Bytes
  let type: HeaderValue
  /// The entity tag, with its quotes.
  let tag: String
  /// Whether the bytes are compressed by gzip.
  let isCompressed: Bool
  /// Further header fields.
  let headers: HeaderFields

  /// Takes content.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - type: the value of `Content-Type`.
  ///   - digest: what tells this content from all others; made from the bytes by default.
  ///   - isCompressed: whether the bytes are compressed by gzip.
  ///   - headers: further header fields.
  init(
    _ bytes: Bytes, type: HeaderValue, digest: String? = nil, isCompressed: Bool = false,
    headers: HeaderFields = HeaderFields()
  ) {
    self.bytes = bytes
    self.type = type
    tag = "\"\(digest ?? Digest.text(of: bytes))\""
    self.isCompressed = isCompressed
    self.headers = headers
  }

  /// Answers a request for the content.
  ///
  /// A request whose query names the content by its digest (`?v=…`) gets it forever; all others ask
  /// again the next time whether it is still the same.
  ///
  /// - Throws: ``HTTPError`` (406) where the client does not take compressed content.
  func response(to request: Request) throws(HTTPError) -> Response {
    var response = Response(headers: headers)
    try response.headers.set(.etag, to: tag)
    let isNamed = request.rawQuery == "v=\(tag.dropFirst().dropLast())"
    response.headers.set(
      .cacheControl, isNamed ? "public, max-age=31536000, immutable" : "no-cache")
    response.headers.set(.xContentTypeOptions, "nosniff")
    if isCompressed {
      response.headers.set(.vary, "Accept-Encoding")
      guard Self.takesGzip(request) else {
        throw HTTPError(
          .notAcceptable, code: "compressed_only",
          detail: "this file is there in gzip only, which Accept-Encoding excludes",
          headers: [.vary: "Accept-Encoding"])
      }
    }
    if let known = request.headers.combined(.ifNoneMatch), Self.lists(known, tag) {
      response.status = .notModified
      return response
    }
    response.headers.set(.contentType, type)
    if isCompressed { response.headers.set(.contentEncoding, "gzip") }
    response.body = .view(bytes)
    return response
  }

  /// Whether a client takes gzip: also one that says nothing (RFC 9110, section 12.5.3).
  private static func takesGzip(_ request: Request) -> Bool {
    guard let field = request.headers.combined(.acceptEncoding),
      let accepted = try? AcceptEncoding(field)
    else { return true }
    let listed =
      accepted.elements.first { $0.coding == .gzip }
      ?? accepted.elements.first { $0.coding == nil }
    return (listed?.quality ?? .zero) > .zero
  }

  /// Whether a list of entity tags holds one; weak ones count too (RFC 9110, section 8.8.3.2).
  private static func lists(_ field: String, _ tag: String) -> Bool {
    field.split(separator: ",").contains { element in
      var element = element.drop { $0 == " " || $0 == "\t" }
      while element.last == " " || element.last == "\t" { element.removeLast() }
      return element == "*" || (element.hasPrefix("W/") ? element.dropFirst(2) : element) == tag
    }
  }
}

extension CachedContent {
  /// Takes a text.
  init(_ text: String, type: HeaderValue, headers: HeaderFields = HeaderFields()) {
    self.init(Bytes(text), type: type, headers: headers)
  }
}
