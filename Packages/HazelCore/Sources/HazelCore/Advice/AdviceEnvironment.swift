public import Logging

/// What advice takes from outside, for the current task and its children: tests set it.
///
/// ```swift
/// var environment = AdviceEnvironment()
/// environment.clock = clock
/// try await AdviceEnvironment.$current.withValue(environment) {
///   try await catalog.refresh()
/// }
/// ```
public struct AdviceEnvironment: Sendable {
  /// What applies here.
  @TaskLocal public static var current: AdviceEnvironment = AdviceEnvironment()

  /// Measures timeouts and the pauses between attempts; the continuous clock by default.
  public var clock: any Clock<Duration> = ContinuousClock()
  /// Takes the messages of ``Logged``; nil, the default, is a logger of the method's type.
  public var logger: Logger?

  /// Makes the default environment.
  public init() {}
}
