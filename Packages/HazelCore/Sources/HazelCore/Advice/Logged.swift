public import Logging

/// Advice that logs each call: one line when it ends, with its duration, and with its error.
///
/// Arguments are never logged, unless the message names them: `@Logged("reserves {copies} of {id}")`.
public struct Logged: SyncAdvice {
  private let message: String?
  private let level: Logger.Level

  /// Makes the advice.
  ///
  /// - Parameters:
  ///   - message: what is logged; by default type and method: "Catalog.reserve(_:copies:)".
  ///   - level: the level of calls that do not throw; debug by default. Others are logged at error.
  public init(_ message: String? = nil, level: Logger.Level = .debug) {
    self.message = message
    self.level = level
  }

  /// Calls the body and logs how it ended.
  public nonisolated(nonsending) func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: nonisolated(nonsending) () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let start = ContinuousClock.now
    do throws(Failure) {
      let result = try await body()
      log(call, since: start, nil)
      return result
    } catch {
      log(call, since: start, error)
      throw error
    }
  }

  /// Calls the body and logs how it ended.
  public func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    do throws(Failure) {
      let result = try body()
      log(call, since: start, nil)
      return result
    } catch {
      log(call, since: start, error)
      throw error
    }
  }

  private func log(
    _ call: AdvisedCall, since start: ContinuousClock.Instant, _ error: (any Error)?
  ) {
    let logger =
      AdviceEnvironment.current.logger
      ?? Logger(label: call.type.isEmpty ? call.function : call.type)
    var metadata: Logger.Metadata = [
      "method": "\(call)", "duration": "\(ContinuousClock.now - start)",
    ]
    if let error { metadata["error"] = "\(error)" }
    logger.log(
      level: error == nil ? level : .error, "\(message ?? call.description)", metadata: metadata)
  }
}
