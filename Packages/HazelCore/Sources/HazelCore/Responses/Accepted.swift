public import HazelKernel

/// Work that was taken on and is not done yet: it is answered with 202 and, if a location is given,
/// with where to ask for its state.
///
/// ```swift
/// @Post("/exports") func export() -> Accepted { Accepted(at: "/exports/7") }
/// ```
public struct Accepted: ResponseConvertible, Sendable {
  /// The path or URL to ask at, for the `Location` field; nil for none.
  public let location: String?

  /// Makes the answer.
  ///
  /// - Parameter location: the path or URL to ask at, with escapes where it needs them; nil, the
  ///   default, for none.
  public init(at location: String? = nil) {
    self.location = location
  }

  /// The response with status 202.
  ///
  /// - Throws: ``HTTPError`` (500, `invalid_header_value`) when the location holds control
  ///   characters.
  public func response(to request: Request) throws -> Response {
    var response = Response(status: .accepted)
    if let location { response.headers[.location] = try HeaderValue(location) }
    return response
  }

  /// 202, with a location at times.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(
      .accepted,
      headers: [HeaderDescription(.location, "Where to ask for the state.", isRequired: false)])
  }
}
