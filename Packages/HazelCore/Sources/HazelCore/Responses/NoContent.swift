public import HazelKernel

/// Success without content: it is answered with 204, as a handler without a result is.
public struct NoContent: ResponseConvertible, Sendable {
  /// Makes the answer.
  public init() {}

  /// The response with status 204.
  public func response(to request: Request) -> Response { Response(status: .noContent) }

  /// 204.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(.noContent)
  }
}
