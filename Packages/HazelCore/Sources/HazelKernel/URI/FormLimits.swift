/// What a query or a form may hold. Everything beyond is an error, found before memory is taken.
///
/// ```swift
/// var limits = FormLimits.default
/// limits.maximumValueLength = .mebibytes(1)
/// let form = try FormFields(request.body.bytes, limits: limits)
/// ```
public struct FormLimits: Sendable, Hashable {
  /// The largest size of all names and values, as they were sent; 1 MiB by default.
  public var maximumSize: ByteCount
  /// The largest number of names with values; 1000 by default.
  public var maximumCount: Int
  /// The largest size of a decoded name; 256 bytes by default.
  public var maximumNameLength: ByteCount
  /// The largest size of a decoded value; 64 KiB by default.
  public var maximumValueLength: ByteCount
  /// The largest number of levels of a nested name, of which "a[b][c]" has three; 8 by default, and
  /// never more than 64.
  public var maximumDepth: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - maximumSize: the largest size of all names and values, as they were sent.
  ///   - maximumCount: the largest number of names with values.
  ///   - maximumNameLength: the largest size of a decoded name.
  ///   - maximumValueLength: the largest size of a decoded value.
  ///   - maximumDepth: the largest number of levels of a nested name.
  public init(
    maximumSize: ByteCount = .mebibytes(1),
    maximumCount: Int = 1000,
    maximumNameLength: ByteCount = .bytes(256),
    maximumValueLength: ByteCount = .kibibytes(64),
    maximumDepth: Int = 8
  ) {
    self.maximumSize = maximumSize
    self.maximumCount = maximumCount
    self.maximumNameLength = maximumNameLength
    self.maximumValueLength = maximumValueLength
    self.maximumDepth = maximumDepth
  }

  /// The default limits.
  public static var `default`: FormLimits { FormLimits() }

  /// The depth that is in force: values of a tree are compared and released recursively, so no
  /// configuration may make it deep.
  var effectiveDepth: Int { min(maximumDepth, 64) }
}
