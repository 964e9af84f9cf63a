/// What a `Cookie` field may hold. Everything beyond is an error.
public struct CookieLimits: Sendable, Hashable {
  /// The largest size of the field; 16 KiB by default.
  public var maximumSize: ByteCount
  /// The largest number of cookies, malformed ones included; 200 by default. Browsers keep at most
  /// 180 for a site.
  public var maximumCount: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - maximumSize: the largest size of the field.
  ///   - maximumCount: the largest number of cookies, malformed ones included.
  public init(maximumSize: ByteCount = .kibibytes(16), maximumCount: Int = 200) {
    self.maximumSize = maximumSize
    self.maximumCount = maximumCount
  }

  /// The default limits.
  public static var `default`: CookieLimits { CookieLimits() }
}
