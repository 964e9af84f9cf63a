import Synchronization

/// The pipes of a request of which one waits.
///
/// Parameters are bound without waiting, so such a route binds them twice. The first time every value
/// is kept here instead of being handed on, so that the handler is not reached; then the values go
/// through the pipes; the second time each is replaced by what came out.
final class WaitingPipes: Sendable {
  /// A value that was bound for one request.
  ///
  /// It may be of any type. Nothing but the binding of this request ever holds it, and that happens
  /// in one task, step after step; so it is never used in two places at once.
  struct Bound: @unchecked Sendable {
    let value: Any
  }

  private struct State {
    var values: [@Sendable ([AnyPipe]) async throws -> Bound] = []
    /// What became of the values; nil as long as they are collected.
    var results: [Result<Bound, any Error>]?
    var next: Int = 0
  }

  private let state: Mutex<State> = Mutex(State())

  /// Keeps a value the first time; the second time, gives what the pipes made of it.
  ///
  /// - Returns: nil the first time.
  /// - Throws: what a pipe threw.
  func pass<Value>(_ value: Value, _ argument: PipeArgument) throws -> Value? {
    let bound = Bound(value: value)
    let result = state.withLock { state -> Result<Bound, any Error>? in
      guard let results = state.results else {
        state.values.append { pipes in
          guard let value = bound.value as? Value else { return bound }
          return try await Self.run(pipes, value, argument)
        }
        return nil
      }
      defer { state.next += 1 }
      return state.next < results.count ? results[state.next] : .failure(PipeOutOfPlace())
    }
    // Not by optional chaining: without a result, an optional value would be taken for nil.
    guard let result else { return nil }
    guard let value = try result.get().value as? Value else { throw PipeOutOfPlace() }
    return value
  }

  private static func run<Value>(
    _ pipes: [AnyPipe], _ value: Value, _ argument: PipeArgument
  ) async throws -> Bound {
    var value = Bound(value: value)
    for pipe in pipes {
      guard let current = value.value as? Value else { break }
      switch pipe {
      case .sync(let pipe): value = Bound(value: try pipe.transform(current, of: argument))
      case .async(let pipe):
        nonisolated(unsafe) let current = current
        value = Bound(value: try await pipe.transform(current, of: argument))
      }
    }
    return value
  }

  /// Hands all values through the pipes.
  ///
  /// - Returns: false when there was none: then nothing is to be bound a second time.
  /// - Throws: `CancellationError`.
  func run(_ pipes: [AnyPipe]) async throws -> Bool {
    let values = state.withLock { $0.values }
    guard !values.isEmpty else { return false }
    var results: [Result<Bound, any Error>] = []
    for value in values {
      try Task.checkCancellation()
      do {
        results.append(.success(try await value(pipes)))
      } catch {
        results.append(.failure(error))
      }
    }
    state.withLock { [results] in $0.results = results }
    return true
  }
}

/// A value is bound where its pipes can not be waited for.
struct PipeOutOfPlace: Error, CustomStringConvertible {
  let description: String = "a pipe that waits can not be asked here"
}
