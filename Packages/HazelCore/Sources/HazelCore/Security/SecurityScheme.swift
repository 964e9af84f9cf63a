public import HazelKernel

/// A way in which clients say who they are: for guards, which read it, and for documents, which
/// describe it.
///
/// ```swift
/// let accounts = SecurityScheme.bearer("accounts")
///
/// guard case .token(let token)? = accounts.credentials(in: context.request) else {
///   throw accounts.challenge
/// }
/// ```
public struct SecurityScheme: Hashable, Sendable {
  /// How it works.
  public enum Kind: Hashable, Sendable {
    /// A token in `Authorization: Bearer` (RFC 6750), with a word on its form: "JWT".
    case bearer(format: String?)
    /// A name and a password in `Authorization: Basic` (RFC 7617).
    case basic
    /// A key under a name.
    case apiKey(KeyPlace)
    /// A token of an authorization server (RFC 6749), in `Authorization: Bearer`.
    case oauth2(OAuthFlows)
    /// A token of a provider of OpenID Connect, with the URL of what is known of it, in
    /// `Authorization: Bearer`.
    case openIDConnect(url: String)
    /// A certificate of the client (RFC 8705). Hazel does not read it: a proxy in front does.
    case mutualTLS
  }

  /// Where a key stands.
  public enum KeyPlace: Hashable, Sendable {
    /// In a header field.
    case header(HeaderName)
    /// In a parameter of the query. Such keys end in logs: prefer a header field.
    case query(String)
    /// In a cookie.
    case cookie(String)
  }

  /// The name, by which documents refer to it; two schemes of one application differ in it.
  public let name: String
  /// How it works.
  public let kind: Kind
  /// What it is, for documents; nil when nothing was said.
  public let summary: String?

  /// Makes a scheme.
  ///
  /// - Parameters:
  ///   - name: the name, by which documents refer to it.
  ///   - kind: how it works.
  ///   - summary: what it is; nil, the default, for nothing.
  public init(_ name: String, _ kind: Kind, summary: String? = nil) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }
}

extension SecurityScheme {
  /// A token in `Authorization: Bearer` (RFC 6750).
  ///
  /// - Parameters:
  ///   - name: the name of the scheme.
  ///   - format: the form of the token: "JWT"; nil, the default, for any.
  ///   - summary: what it is; nil, the default, for nothing.
  public static func bearer(
    _ name: String = "bearer", format: String? = nil, summary: String? = nil
  ) -> SecurityScheme {
    SecurityScheme(name, .bearer(format: format), summary: summary)
  }

  /// A name and a password in `Authorization: Basic` (RFC 7617).
  public static func basic(_ name: String = "basic", summary: String? = nil) -> SecurityScheme {
    SecurityScheme(name, .basic, summary: summary)
  }

  /// A key in a header field, a parameter of the query or a cookie.
  public static func apiKey(
    _ name: String = "key", in place: KeyPlace, summary: String? = nil
  ) -> SecurityScheme {
    SecurityScheme(name, .apiKey(place), summary: summary)
  }

  /// A token of an authorization server (RFC 6749).
  public static func oauth2(
    _ name: String = "oauth2", flows: OAuthFlows, summary: String? = nil
  ) -> SecurityScheme {
    SecurityScheme(name, .oauth2(flows), summary: summary)
  }

  /// A token of a provider of OpenID Connect.
  public static func openIDConnect(
    _ name: String = "openid", url: String, summary: String? = nil
  ) -> SecurityScheme {
    SecurityScheme(name, .openIDConnect(url: url), summary: summary)
  }

  /// A certificate of the client (RFC 8705).
  public static func mutualTLS(
    _ name: String = "certificate", summary: String? = nil
  ) -> SecurityScheme {
    SecurityScheme(name, .mutualTLS, summary: summary)
  }
}
