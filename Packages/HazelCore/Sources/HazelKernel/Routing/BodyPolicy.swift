/// What happens to the content of a request before its handler is called.
public struct BodyPolicy: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case collect
    case stream
    /// As `stream`, for whatever comes before the handler: it collects the content once it wants it.
    case deferred
    case ignore
  }

  package let kind: Kind
  /// The largest size to take; nil for the limit of the server.
  public let limit: ByteCount?

  /// The content is collected first, up to the limit of the server: the default.
  public static var collect: BodyPolicy { BodyPolicy(kind: .collect, limit: nil) }

  /// The content is collected first.
  ///
  /// - Parameter limit: the largest size to take; more is answered with 413.
  public static func collect(upTo limit: ByteCount) -> BodyPolicy {
    BodyPolicy(kind: .collect, limit: limit)
  }

  /// The handler is called as soon as the head is there, and reads the content as it comes.
  ///
  /// Only an asynchronous handler can do so.
  public static var stream: BodyPolicy { BodyPolicy(kind: .stream, limit: nil) }

  /// As ``stream``, with a limit of its own.
  ///
  /// - Parameter limit: the largest size to take; reading more throws 413.
  public static func stream(upTo limit: ByteCount) -> BodyPolicy {
    BodyPolicy(kind: .stream, limit: limit)
  }

  /// The content is not wanted: what comes is thrown away, within limits.
  public static var ignore: BodyPolicy { BodyPolicy(kind: .ignore, limit: nil) }

  /// The content is left to what runs before the handler, which collects it when it comes to that.
  package static func deferred(_ limit: ByteCount?) -> BodyPolicy {
    BodyPolicy(kind: .deferred, limit: limit)
  }
}
