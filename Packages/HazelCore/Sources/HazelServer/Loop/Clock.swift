#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time of day, without Foundation.
enum Clock {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  static func unixSeconds() -> Int64 {
    Int64(time(nil))
  }
}
