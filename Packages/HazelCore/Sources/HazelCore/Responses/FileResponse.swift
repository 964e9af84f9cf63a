public import HazelKernel

/// A file of the server as the result of a handler.
///
/// ```swift
/// @Get("/terms") func terms() -> FileResponse {
///   FileResponse(path: "/srv/terms.pdf", contentType: "application/pdf", downloadAs: "terms.pdf")
/// }
/// ```
///
/// The path is opened as it stands: never build it from what a client sent without checking it.
public struct FileResponse: ResponseConvertible, Sendable {
  /// The file, or a part of it.
  public var file: FileRegion
  /// The value of `Content-Type`.
  public var contentType: HeaderValue
  /// The name under which a browser stores it; nil when it shows the file.
  public var downloadName: String?

  /// Makes the answer.
  ///
  /// - Parameters:
  ///   - path: the path of the file in the file system of the server.
  ///   - contentType: the value of `Content-Type`; `application/octet-stream` by default.
  ///   - downloadName: the name under which a browser stores it; nil, the default, to show it.
  public init(
    path: String, contentType: HeaderValue = .octetStream, downloadAs downloadName: String? = nil
  ) {
    file = FileRegion(path: path)
    self.contentType = contentType
    self.downloadName = downloadName
  }

  /// The response with the file as content.
  public func response(to request: Request) throws -> Response {
    var response = Response(headers: [.contentType: contentType], body: .file(file))
    if let downloadName {
      // RFC 6266, section 4.3: the escaped form holds every name, and needs no quotes.
      let name = PercentCoding.encode(downloadName, as: .strict)
      let disposition = "attachment; filename*=UTF-8''\(name)"
      response.headers[.contentDisposition] = try HeaderValue(disposition)
    }
    return response
  }

  /// 200 with content of which only the handler knows the type.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(
      .ok, ContentDescription(.anything),
      headers: [
        HeaderDescription(.contentDisposition, "The name to store it under.", isRequired: false)
      ])
  }
}
