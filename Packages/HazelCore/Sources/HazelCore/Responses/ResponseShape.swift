public import HazelKernel

/// What a route says of all its results: a status and header fields.
public struct ResponseShape: Sendable {
  /// The status; nil for that of the result.
  public var status: HTTPStatus?
  /// Header fields that are added.
  public var headers: HeaderFields = HeaderFields()

  /// Changes nothing.
  public init() {}
}

/// Holds the ``ResponseShape`` of a route.
public enum ResponseShapeKey: RouteMetadataKey {
  /// None: results are sent as they are.
  public static var defaultValue: ResponseShape? { nil }
}

extension RouteTrait {
  /// The status of all results that are no `Response`: `@Post(.status(.accepted))`.
  public static func status(_ status: HTTPStatus) -> RouteTrait {
    RouteTrait { route in
      var shape = route.metadata[ResponseShapeKey.self] ?? ResponseShape()
      shape.status = status
      route.metadata[ResponseShapeKey.self] = shape
    }
  }

  /// A header field of all results that are no `Response`.
  ///
  /// It replaces one of the same name that the result or an outer level sets.
  public static func responseHeader(_ name: HeaderName, _ value: HeaderValue) -> RouteTrait {
    RouteTrait { route in
      var shape = route.metadata[ResponseShapeKey.self] ?? ResponseShape()
      shape.headers[name] = value
      route.metadata[ResponseShapeKey.self] = shape
    }
  }
}

extension Route {
  /// What the handler may answer, as far as its types say it: for documents.
  public var responses: ResponseDescriptions {
    ResponseDescriptions(of: operation, shape: metadata[ResponseShapeKey.self])
  }
}

extension RequestContext {
  /// Gives a response the status and header fields that its route says.
  @usableFromInline
  func shaped(_ response: consuming Response) -> Response {
    guard let pipeline = RoutePipeline.of(request), pipeline.shape != nil else { return response }
    if let status = pipeline.shape?.status { response.status = status }
    pipeline.shape?.headers.forEachField { response.headers[$0.name] = $0.value }
    return response
  }
}
