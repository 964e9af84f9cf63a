public import HazelKernel

/// How a server listens, what it puts up with and how long it waits.
public struct ServerConfiguration: Sendable {
  /// Where the server listens; at 127.0.0.1:8080 by default. Port 0 takes a free one.
  public var listeners: [Listener] = [.tcp()]
  /// The largest sizes and numbers it accepts.
  public var limits: ServerLimits = ServerLimits()
  /// The longest times it waits.
  public var timeouts: ServerTimeouts = ServerTimeouts()
  /// The number of event loops, each a thread; nil for one for each core.
  public var eventLoops: Int?
  /// The value of the `Server` field; nil, the default, for none: it helps attackers most.
  public var serverName: HeaderValue?
  /// The number of connections that may wait to be accepted; 1,024 by default.
  public var backlog: Int = 1024
  /// Whether every event loop gets a listening socket of its own (`SO_REUSEPORT`), so that the
  /// kernel spreads connections; false by default. TCP only.
  public var reusesPort: Bool = false
  /// Whether a client that shuts down its sending side cancels the handler of its request; true by
  /// default, because a client that went away looks the same. An answer is sent in either case.
  public var cancelsOnHalfClose: Bool = true

  /// Makes the default configuration.
  public init() {}
}
