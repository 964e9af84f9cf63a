#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long tests wait for what must happen before they call it a failure.
package enum Patience {
  /// How much longer everything takes: 1, or what HAZEL_TEST_SLOWDOWN says (for sanitizers).
  package static let slowdown: Int = {
    guard let text = getenv("HAZEL_TEST_SLOWDOWN"), let factor = Int(String(cString: text)) else {
      return 1
    }
    return max(1, factor)
  }()

  /// Long enough for anything that is not stuck, on a machine that is busy.
  package static let usual: Duration = .seconds(20) * slowdown

  /// Whether tests that need much time or memory are left out (HAZEL_TEST_SKIP_HEAVY=1).
  package static let skipsHeavyTests: Bool = getenv("HAZEL_TEST_SKIP_HEAVY") != nil
}
