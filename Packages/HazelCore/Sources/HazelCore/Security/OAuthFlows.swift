/// How clients get tokens of an authorization server (RFC 6749): for documents.
public struct OAuthFlows: Hashable, Sendable {
  /// One way to a token.
  public struct Flow: Hashable, Sendable {
    /// What a token may be good for.
    public struct Scope: Hashable, Sendable {
      /// The name: "books:write".
      public var name: String
      /// What it allows, in a few words.
      public var summary: String

      /// Makes a scope.
      public init(_ name: String, _ summary: String) {
        self.name = name
        self.summary = summary
      }
    }

    /// Where a person is asked; nil for flows without one.
    public var authorizationURL: String?
    /// Where a token is given out; nil for the implicit flow.
    public var tokenURL: String?
    /// Where a token is renewed; nil when it is not.
    public var refreshURL: String?
    /// What tokens may be good for.
    public var scopes: [Scope]

    /// Makes a way to a token.
    ///
    /// - Parameters:
    ///   - authorizationURL: where a person is asked; nil, the default, for flows without one.
    ///   - tokenURL: where a token is given out; nil, the default, for the implicit flow.
    ///   - refreshURL: where a token is renewed; nil, the default, when it is not.
    ///   - scopes: what tokens may be good for; nothing in particular by default.
    public init(
      authorizationURL: String? = nil, tokenURL: String? = nil, refreshURL: String? = nil,
      scopes: [Scope] = []
    ) {
      self.authorizationURL = authorizationURL
      self.tokenURL = tokenURL
      self.refreshURL = refreshURL
      self.scopes = scopes
    }
  }

  /// With a code that a browser brings back (RFC 6749, section 4.1).
  public var authorizationCode: Flow?
  /// With a token that a browser brings back; not to be used any more (RFC 9700, section 2.1.2).
  public var implicit: Flow?
  /// With the password of a person; not to be used any more (RFC 9700, section 2.4).
  public var password: Flow?
  /// With the credentials of the client itself (RFC 6749, section 4.4).
  public var clientCredentials: Flow?

  /// Makes a list of ways; at least one.
  public init(
    authorizationCode: Flow? = nil, implicit: Flow? = nil, password: Flow? = nil,
    clientCredentials: Flow? = nil
  ) {
    self.authorizationCode = authorizationCode
    self.implicit = implicit
    self.password = password
    self.clientCredentials = clientCredentials
  }
}
