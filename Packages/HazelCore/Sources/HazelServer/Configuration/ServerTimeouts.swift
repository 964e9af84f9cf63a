/// The longest times that a server waits.
///
/// They are looked after by one timer for each event loop, at most once a second, so a connection
/// may live up to a second longer than they say.
public struct ServerTimeouts: Sendable {
  /// From the first byte of a head to its last (408); 10 s by default. A client that sends a byte
  /// now and then gains nothing by it.
  public var head: Duration = .seconds(10)
  /// Between two parts of a request's content (408); 30 s by default.
  public var body: Duration = .seconds(30)
  /// How long a connection may wait for its next request, or for its first; 60 s by default.
  public var idle: Duration = .seconds(60)
  /// How long a client may accept nothing of an answer before the connection is cut; 30 s by
  /// default.
  public var write: Duration = .seconds(30)
  /// The least speed, in bytes a second, at which content must come once ``rateGrace`` is over
  /// (408); 240 by default, 0 for any.
  public var minimumBodyRate: Int = 240
  /// How long content may come more slowly than ``minimumBodyRate``; 5 s by default.
  public var rateGrace: Duration = .seconds(5)
  /// How long a stopping server waits for requests in flight before it cuts them off; 30 s by
  /// default.
  public var drain: Duration = .seconds(30)
  /// How long a connection that was used just now may still send a request to a stopping server,
  /// which is answered with `Connection: close`; 1 s by default.
  public var drainGrace: Duration = .seconds(1)
  /// How long a closed connection is still read from, so that the last answer is not lost with it;
  /// 2 s by default.
  public var linger: Duration = .seconds(2)

  /// Makes the default timeouts.
  public init() {}

  /// How often the timer has to look: a quarter of the shortest time, between 10 ms and 1 s.
  var resolution: Duration {
    let shortest = [head, body, idle, write, rateGrace, linger, drainGrace].min() ?? .seconds(1)
    return max(.milliseconds(10), min(.seconds(1), shortest / 4))
  }
}
