/// How the pages show documents.
public struct DocumentationPageOptions: Sendable, Equatable {
  /// Other origins that the page may send requests to, besides the one that it comes from:
  /// "https://api.example.com". They are those of other servers in the document, and of token
  /// endpoints of OAuth 2; none by default.
  ///
  /// They stand in the content security policy; what is no origin is left out there.
  public var allowedOrigins: [String] = []
  /// How much is unfolded at first; the tags by default.
  public var expansion: Expansion = .tags
  /// Whether there is a field that finds tags; true by default.
  public var hasFilter: Bool = true
  /// Whether the forms of requests are open at once, without "Try it out"; false by default.
  public var opensForms: Bool = false
  /// Whether requests can be sent from the page; true by default.
  public var sendsRequests: Bool = true
  /// Whether the browser keeps tokens that were typed in, also after the page is closed; false by
  /// default.
  public var keepsAuthorization: Bool = false
  /// The client that the page is at an OAuth 2 server; empty by default, then people type it in. It
  /// always proves itself by PKCE (RFC 7636): a page can keep no secret.
  public var oauthClientID: String = ""

  /// How much is unfolded at first.
  public enum Expansion: String, Sendable {
    /// The names of tags only.
    case nothing = "none"
    /// The operations of all tags, each on one line.
    case tags = "list"
    /// Everything.
    case operations = "full"
  }

  /// Makes the default options.
  public init() {}
}
