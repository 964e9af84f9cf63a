public import HazelKernel

/// A way to get a token from OAuth 2 (section 4.8.29).
public struct OpenAPIOAuthFlow: Sendable, Equatable {
  /// Where the user agrees; needed by `implicit` and `authorizationCode`.
  public var authorizationURL: String?
  /// Where tokens are given out; needed by all but `implicit`.
  public var tokenURL: String?
  /// Where tokens are renewed.
  public var refreshURL: String?
  /// What may be asked for, with a text for each.
  public var scopes: OpenAPIMap<String>
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    authorizationURL: String? = nil,
    tokenURL: String? = nil,
    refreshURL: String? = nil,
    scopes: OpenAPIMap<String> = [:],
    extensions: JSONObject = JSONObject()
  ) {
    self.authorizationURL = authorizationURL
    self.tokenURL = tokenURL
    self.refreshURL = refreshURL
    self.scopes = scopes
    self.extensions = extensions
  }
}

/// The ways to get a token from OAuth 2 (section 4.8.28).
public struct OpenAPIOAuthFlows: Sendable, Equatable {
  /// The implicit flow.
  public var implicit: OpenAPIOAuthFlow?
  /// The flow with the user's password.
  public var password: OpenAPIOAuthFlow?
  /// The flow with the client's own credentials.
  public var clientCredentials: OpenAPIOAuthFlow?
  /// The flow with a code.
  public var authorizationCode: OpenAPIOAuthFlow?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    implicit: OpenAPIOAuthFlow? = nil,
    password: OpenAPIOAuthFlow? = nil,
    clientCredentials: OpenAPIOAuthFlow? = nil,
    authorizationCode: OpenAPIOAuthFlow? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.implicit = implicit
    self.password = password
    self.clientCredentials = clientCredentials
    self.authorizationCode = authorizationCode
    self.extensions = extensions
  }
}
