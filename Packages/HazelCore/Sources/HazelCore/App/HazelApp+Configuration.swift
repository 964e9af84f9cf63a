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
    /// What stands before the paths of all routes; nothing by default.
    public var prefix: GlobalPrefix?
    /// How clients choose a version of the interface; by the path, `/v2/books`, by default.
    public var versioning: Versioning = .uri()
    /// How rules of values are checked and reported in all routes: the status of an answer that
    /// lists violations, the messages, and what rules may know.
    public var validation: ValidationSettings = ValidationSettings()
    /// Whether each answered request is logged, one line each, at level `info`; true by default.
    public var requestLog: Bool = true
    /// How long ``HazelApp/run(services:arguments:)`` goes on taking new connections after it is told
    /// to stop; zero by default.
    ///
    /// ``HealthModule`` answers during that time that the application is not ready, so a load balancer
    /// that asks it every second needs two or three seconds to send requests elsewhere.
    public var drainDelay: Duration = .zero
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
