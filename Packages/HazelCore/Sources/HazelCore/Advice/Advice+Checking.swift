/// Gives the advice back; written by the macros.
@inlinable
public func _hazelAdvice<Kind: Advice>(_ advice: Kind) -> Kind { advice }

/// Explains why a value is refused.
@_disfavoredOverload
@available(*, unavailable, message: "the type of this attribute is no Advice [HZ459]")
public func _hazelAdvice<Kind>(_ value: Kind) -> _HazelNoAdvice { _HazelNoAdvice() }

/// Accepts a type that is advice; written by the macros.
@inlinable
public func _hazelAdviceType<Kind: Advice>(_ type: Kind.Type) {}

/// Explains why a type is refused.
@_disfavoredOverload
@available(
  *, unavailable,
  message: """
    this attribute stands among advice, but its type is no Advice; of two body macros at one \
    function the compiler expands only the last: remove it, or conform its type to Advice [HZ459]
    """
)
public func _hazelAdviceType<Kind>(_ type: Kind.Type) {}

/// Stands in for what is no advice, so that the compiler says so once.
public struct _HazelNoAdvice: SyncAdvice {
  /// Calls the body.
  public nonisolated(nonsending) func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: nonisolated(nonsending) () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    try await body()
  }

  /// Calls the body.
  public func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body()
  }
}
