public import HazelKernel

/// A result of one media type, which documents know as well.
///
/// ```swift
/// struct PriceList: MediaContent {
///   static let contentType: HeaderValue = "text/csv; charset=utf-8"
///   let books: [Book]
///
///   func content(for request: Request) -> ResponseBody {
///     .string(books.map { "\($0.title),\($0.price)\r\n" }.joined())
///   }
/// }
/// ```
public protocol MediaContent: ResponseConvertible {
  /// The value of `Content-Type`.
  static var contentType: HeaderValue { get }
  /// The type whose schema the content follows; nil, the default, for none.
  static var contentSchema: (any JSONSchemaProviding.Type)? { get }

  /// Makes the content.
  ///
  /// - Parameter request: the request that is answered.
  /// - Throws: any error; it is answered as if the handler had thrown it.
  func content(for request: Request) throws -> ResponseBody
  /// Header fields beside `Content-Type`; none by default.
  var contentHeaders: HeaderFields { get }
}

extension MediaContent {
  /// No schema.
  public static var contentSchema: (any JSONSchemaProviding.Type)? { nil }

  /// None.
  public var contentHeaders: HeaderFields { HeaderFields() }

  /// The content with status 200.
  ///
  /// - Throws: what making the content throws.
  public func response(to request: Request) throws -> Response {
    var headers = contentHeaders
    headers[.contentType] = Self.contentType
    return Response(headers: headers, body: try content(for: request))
  }

  /// 200 with the media type.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(.ok, ContentDescription(contentType, contentSchema))
  }
}
