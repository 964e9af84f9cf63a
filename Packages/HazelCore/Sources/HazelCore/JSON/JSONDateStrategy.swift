/// How instants (`Date`) stand in JSON, which has no form of its own for them.
public struct JSONDateStrategy: Hashable, Sendable {
  enum Form {
    case timestamp(hasMilliseconds: Bool)
    case seconds
    case milliseconds
    case deferred
  }

  let form: Form

  /// A string in the form of RFC 3339, in UTC, in whole seconds: `2025-03-01T08:30:00Z`.
  ///
  /// This is the default, and what Foundation's `.iso8601` writes: parts of a second are cut off.
  /// When reading, parts of a second and any offset from UTC are accepted.
  public static var iso8601: JSONDateStrategy {
    JSONDateStrategy(form: .timestamp(hasMilliseconds: false))
  }

  /// A string in the form of RFC 3339, in UTC, in milliseconds: `2025-03-01T08:30:00.250Z`.
  ///
  /// This is what JavaScript's `toISOString` writes. It reads the same texts as ``iso8601``.
  public static var iso8601WithMilliseconds: JSONDateStrategy {
    JSONDateStrategy(form: .timestamp(hasMilliseconds: true))
  }

  /// A number of seconds since 1 January 1970, with a fraction where there is one.
  public static var secondsSince1970: JSONDateStrategy { JSONDateStrategy(form: .seconds) }

  /// A number of milliseconds since 1 January 1970, with a fraction where there is one.
  public static var millisecondsSince1970: JSONDateStrategy {
    JSONDateStrategy(form: .milliseconds)
  }

  /// What `Date` itself encodes: a number of seconds since 1 January 2001.
  public static var deferredToDate: JSONDateStrategy { JSONDateStrategy(form: .deferred) }
}

extension JSONDateStrategy.Form: Hashable {}
