import Tracing

/// Advice that makes a span of each call, for whichever tracer the program has installed.
public struct Traced: SyncAdvice {
  private let name: String?
  private let kind: SpanKind

  /// Makes the advice.
  ///
  /// - Parameter name: the name of the span; by default type and method: "Catalog.reserve".
  public init(_ name: String? = nil) {
    self.name = name
    kind = .internal
  }

  /// Calls the body in a span, which also says what it throws.
  public nonisolated(nonsending) func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: nonisolated(nonsending) () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let outcome = await withSpan(
      name ?? call.name, ofKind: kind, function: call.function, file: call.location.file,
      line: UInt(call.location.line)
    ) { span -> Outcome<Result, Failure> in
      do throws(Failure) {
        return .success(try await body())
      } catch {
        Self.note(error, in: span)
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Calls the body in a span, which also says what it throws.
  public func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outcome = withSpan(
      name ?? call.name, ofKind: kind, function: call.function, file: call.location.file,
      line: UInt(call.location.line)
    ) { span -> Outcome<Result, Failure> in
      do throws(Failure) {
        return .success(try body())
      } catch {
        Self.note(error, in: span)
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private static func note(_ error: any Error, in span: any Span) {
    span.recordError(error)
    span.setStatus(SpanStatus(code: .error))
  }
}

/// What a call came to. Spans know no typed throws, so errors go past them as values.
private typealias Outcome<Value, Failure: Error> = Result<Value, Failure>
