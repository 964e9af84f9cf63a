public import HazelKernel
public import HazelServer

extension HazelApp {
  /// How an application runs.
  ///
  /// ```swift
  /// var configuration = HazelApp.Configuration()
  /// configuration.server.limits.bodySize = .mebibytes(8)
  /// configuration.trailingSlash = .redirect
  /// let app = HazelApp(name: "bookshop", configuration: configuration)
  /// ```
  public struct Configuration: Sendable {
    /// How the server listens, what it puts up with and how long it waits.
    public var server: ServerConfiguration = ServerConfiguration()
    /// What becomes of a slash too many or too few at the end of a path; strict by default.
    public var trailingSlash: TrailingSlashPolicy = .strict
    /// Whether each answered request is logged, one line each, at level `info`; true by default.
    public var requestLog: Bool = true
    /// Whether ``HazelApp/run(services:)`` prints addresses and routes to standard output; true by
    /// default.
    public var banner: Bool = true
    /// Called by ``HazelApp/run(services:)`` with the addresses, once it listens at them and the
    /// banner is printed; nil by default.
    public var onStart: (@Sendable ([PeerAddress]) -> Void)?

    /// Makes the default configuration.
    public init() {}
  }
}
