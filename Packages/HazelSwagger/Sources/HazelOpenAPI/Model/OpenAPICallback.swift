public import HazelKernel

/// The requests that the application sends back (section 4.8.18).
public struct OpenAPICallback: Sendable, Equatable {
  /// What is sent, by an expression for its address: "{$request.body#/url}".
  public var paths: OpenAPIMap<OpenAPIPathItem>
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    paths: OpenAPIMap<OpenAPIPathItem> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.paths = paths
    self.extensions = extensions
  }
}
