/// What a `Content-Type`, `Accept`, `Accept-Encoding` or `Accept-Language` field may hold.
/// Everything beyond is an error.
public struct MediaLimits: Sendable, Hashable {
  /// The largest size of a field; 4 KiB by default.
  public var maximumSize: ByteCount
  /// The largest number of elements of a list, malformed ones included; 64 by default.
  public var maximumRanges: Int
  /// The largest number of parameters of a media type; 16 by default.
  public var maximumParameters: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - maximumSize: the largest size of a field.
  ///   - maximumRanges: the largest number of elements of a list, malformed ones included.
  ///   - maximumParameters: the largest number of parameters of a media type.
  public init(
    maximumSize: ByteCount = .kibibytes(4), maximumRanges: Int = 64, maximumParameters: Int = 16
  ) {
    self.maximumSize = maximumSize
    self.maximumRanges = maximumRanges
    self.maximumParameters = maximumParameters
  }

  /// The default limits.
  public static var `default`: MediaLimits { MediaLimits() }
}
