public import HazelKernel

/// A way to show who one is (section 4.8.27).
public struct OpenAPISecurityScheme: Sendable, Equatable {
  /// How.
  public var kind: Kind
  /// A longer text, as Markdown.
  public var description: String?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    kind: Kind,
    description: String? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.kind = kind
    self.description = description
    self.extensions = extensions
  }
}

extension OpenAPISecurityScheme {
  /// The kinds of schemes.
  public enum Kind: Sendable, Equatable {
    /// A key in a header field, a cookie or the query.
    case apiKey(name: String, location: OpenAPIParameter.Location)
    /// A scheme of the header field `Authorization`: "bearer", "basic"; for "bearer" with a hint
    /// at what the token is: "JWT".
    case http(scheme: String, bearerFormat: String? = nil)
    /// A certificate of the client.
    case mutualTLS
    /// OAuth 2.
    case oauth2(OpenAPIOAuthFlows)
    /// OpenID Connect, with the address of its configuration.
    case openIDConnect(url: String)
  }
}
