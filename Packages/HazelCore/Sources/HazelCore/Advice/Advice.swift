/// Something that happens around a method, given as an attribute: tracing, caching, trying again.
///
/// A package adds advice with a struct and one line that makes an attribute of it:
///
/// ```swift
/// public struct Audited: Advice {
///   let action: String
///
///   public init(as action: String) { self.action = action }
///
///   public func around<Result, Failure: Error>(
///     _ call: AdvisedCall, _ body: () async throws(Failure) -> Result
///   ) async throws(Failure) -> Result {
///     print("\(call): \(action)")
///     return try await body()
///   }
/// }
///
/// @attached(body) @attached(peer)
/// public macro Audited(as action: String) =
///   #externalMacro(module: "HazelMacros", type: "AdviceMacro")
/// ```
///
/// `@Audited(as: "order \(id)")` then runs `Audited(as: …).around(…)` around the method. Advice runs
/// where the method runs: on its actor, if it has one.
public protocol Advice: Sendable {
  /// Calls the body, and does something before, after or instead.
  ///
  /// - Parameters:
  ///   - call: which method is called.
  ///   - body: the method, or the advice between this and the method.
  /// - Returns: what the body returned.
  /// - Throws: what the body threw.
  nonisolated(nonsending) func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: nonisolated(nonsending) () async throws(Failure) -> Result
  ) async throws(Failure) -> Result
}

/// Advice that need not wait, so that it fits methods that are not `async` too.
public protocol SyncAdvice: Advice {
  /// Calls the body, and does something before, after or instead.
  ///
  /// - Parameters:
  ///   - call: which method is called.
  ///   - body: the method, or the advice between this and the method.
  /// - Returns: what the body returned.
  /// - Throws: what the body threw.
  func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result
}
