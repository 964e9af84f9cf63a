public import HazelKernel

/// The largest sizes and numbers that a server accepts.
///
/// Whatever goes beyond is refused with the status named, before memory is spent on it.
public struct ServerLimits: Sendable {
  /// The largest head of a request: request line and header fields (431); 32 KiB by default. It can
  /// not be set beyond 63 KiB.
  public var headSize: ByteCount {
    didSet { headSize = min(headSize, .kibibytes(63)) }
  }
  /// The largest number of header fields (431); 100 by default.
  public var headerCount: Int = 100
  /// The longest request target (414); 8 KiB by default.
  public var targetSize: ByteCount = .kibibytes(8)
  /// The largest content of a request, where the route sets no limit of its own (413); 1 MiB by
  /// default.
  public var bodySize: ByteCount = .mebibytes(1)
  /// How many bytes are kept unread while a handler runs before reading stops; 64 KiB by default.
  /// A read that is under way then is still kept.
  public var pipelinedBytes: ByteCount = .kibibytes(64)
  /// The most content that is read and thrown away to keep a connection, when a handler did not
  /// want it; 64 KiB by default. Beyond it the connection is closed.
  public var discardedBytes: ByteCount = .kibibytes(64)
  /// The largest number of connections at a time; 16,384 by default, nil for no limit. Beyond it a
  /// new connection is closed at once.
  public var connections: Int? = 16_384
  /// The largest number of connections from one address; nil, the default, for no limit: behind a
  /// proxy all of them come from the same one.
  public var connectionsPerAddress: Int?

  /// Makes the default limits.
  public init() {
    headSize = .kibibytes(32)
  }
}
