import HazelTestSupport
import Testing

/// Lets a few tests of these suites run at a time.
///
/// Each has an event loop and threads of its own; all of them at once would keep a machine of two
/// cores so busy that times of tenths of a second mean nothing.
struct Limited: SuiteTrait, TestTrait, TestScoping {
  private static let limiter = Limiter(3)

  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    guard testCase != nil else {
      try await function()
      return
    }
    try await Self.limiter.run { try await function() }
  }
}

extension Trait where Self == Limited {
  /// Lets a few tests of these suites run at a time.
  static var limited: Limited { Limited() }
}
