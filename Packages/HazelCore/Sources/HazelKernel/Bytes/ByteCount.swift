/// A number of bytes, as limits are written: `.mebibytes(1)`.
public struct ByteCount: Hashable, Comparable, Sendable {
  /// The number of bytes.
  public let bytes: Int

  private init(_ count: Int, times unit: Int) {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    precondition(count >= 0 && !overflow, "ByteCount: out of range")
    bytes = product
  }

  /// A number of bytes.
  public static func bytes(_ count: Int) -> ByteCount { ByteCount(count, times: 1) }
  /// A number of KiB (1,024 bytes).
  public static func kibibytes(_ count: Int) -> ByteCount { ByteCount(count, times: 1 << 10) }
  /// A number of MiB (1,024 KiB).
  public static func mebibytes(_ count: Int) -> ByteCount { ByteCount(count, times: 1 << 20) }
  /// A number of GiB (1,024 MiB).
  public static func gibibytes(_ count: Int) -> ByteCount { ByteCount(count, times: 1 << 30) }

  /// Compares the numbers.
  public static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }
}

extension ByteCount: CustomStringConvertible {
  /// The number in the largest unit that divides it: "1 MiB", "1500 bytes".
  public var description: String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    for (unit, name) in units where bytes >= unit && bytes % unit == 0 {
      return "\(bytes / unit) \(name)"
    }
    return "\(bytes) bytes"
  }
}
