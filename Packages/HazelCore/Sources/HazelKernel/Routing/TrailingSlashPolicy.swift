/// What becomes of a request whose path differs from a pattern only by a slash at the end.
///
/// In every policy the path is matched as it is first; only when no route answers its method, the
/// path with one slash added or removed at the end is tried.
public struct TrailingSlashPolicy: Sendable, Hashable {
  private let rawValue: UInt8

  /// `/books/` is not `/books`: the default.
  public static var strict: TrailingSlashPolicy { TrailingSlashPolicy(rawValue: 0) }

  /// The route answers both. Two routes of the same method that differ only by the slash are a
  /// conflict.
  public static var ignore: TrailingSlashPolicy { TrailingSlashPolicy(rawValue: 1) }

  /// The client is sent to the path that has a route (308, RFC 9110, section 15.4.9).
  public static var redirect: TrailingSlashPolicy { TrailingSlashPolicy(rawValue: 2) }
}
