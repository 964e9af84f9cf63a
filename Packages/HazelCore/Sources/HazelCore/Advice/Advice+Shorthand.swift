public import Logging

// Advice by a leading dot, for `@Around(.traced, .retry(3))`.

extension Advice where Self == Traced {
  /// See ``Traced``.
  public static var traced: Traced { Traced() }
  /// See ``Traced``.
  public static func traced(_ name: String) -> Traced { Traced(name) }
}

extension Advice where Self == Timed {
  /// See ``Timed``.
  public static var timed: Timed { Timed() }
  /// See ``Timed``.
  public static func timed(_ label: String) -> Timed { Timed(label) }
}

extension Advice where Self == Logged {
  /// See ``Logged``.
  public static var logged: Logged { Logged() }
  /// See ``Logged``.
  public static func logged(_ message: String? = nil, level: Logger.Level = .debug) -> Logged {
    Logged(message, level: level)
  }
}

extension Advice where Self == Retry {
  /// See ``Retry``.
  public static func retry(
    _ attempts: Int = 3, backoff: Backoff = .exponential(),
    while condition: @escaping @Sendable (any Error) -> Bool = { _ in true }
  ) -> Retry {
    Retry(attempts, backoff: backoff, while: condition)
  }
}

extension Advice where Self == Timeout {
  /// See ``Timeout``.
  public static func timeout(_ limit: Duration) -> Timeout { Timeout(limit) }
}
