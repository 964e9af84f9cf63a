public import HazelKernel

/// Sends the client elsewhere.
///
/// ```swift
/// @Get("/latest") func latest() -> Redirect { .temporary("/books/42") }
/// @Post("/orders") func place(@Form book: Int) -> Redirect { .seeOther("/orders/1") }
/// ```
///
/// Do not redirect to a URL that a client sent without comparing it with those you mean.
public struct Redirect: ResponseConvertible, Sendable {
  /// The path or URL, for the `Location` field.
  public let location: String
  /// 303, 307 or 308.
  public let status: HTTPStatus

  /// For now: 307, and the client repeats the request as it is.
  public static func temporary(_ location: String) -> Redirect {
    Redirect(location: location, status: .temporaryRedirect)
  }

  /// For ever: 308, and the client repeats the request as it is. Browsers remember it.
  public static func permanent(_ location: String) -> Redirect {
    Redirect(location: location, status: .permanentRedirect)
  }

  /// To the result of what was sent: 303, and the client asks with GET.
  public static func seeOther(_ location: String) -> Redirect {
    Redirect(location: location, status: .seeOther)
  }

  /// The response with the location.
  ///
  /// - Throws: ``HTTPError`` (500, `invalid_header_value`) when the location holds control
  ///   characters, with which it would write header fields of its own.
  public func response(to request: Request) throws -> Response {
    Response(status: status, headers: [.location: try HeaderValue(location)])
  }

  /// 303, 307 and 308: which of them, only the handler knows.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    for status: HTTPStatus in [.seeOther, .temporaryRedirect, .permanentRedirect] {
      responses.add(status, headers: [HeaderDescription(.location, "Where to go.")])
    }
  }
}
