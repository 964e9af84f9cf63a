public import Logging

// Each declaration names the same implementation: of several body macros at one function the
// compiler expands only the last, and that one composes them all. The second role lets them be
// checked together.

/// Makes a span of each call; see ``Traced``.
@attached(body) @attached(peer)
public macro Traced(_ name: String? = nil) =
  #externalMacro(module: "HazelMacros", type: "AdviceMacro")

/// Measures how long each call takes; see ``Timed``.
@attached(body) @attached(peer)
public macro Timed(_ label: String = "hazel_method_duration") =
  #externalMacro(module: "HazelMacros", type: "AdviceMacro")

/// Logs each call; see ``Logged``.
@attached(body) @attached(peer)
public macro Logged(_ message: String? = nil, level: Logger.Level = .debug) =
  #externalMacro(module: "HazelMacros", type: "AdviceMacro")

/// Calls the method again when it throws; see ``Retry``.
@attached(body) @attached(peer)
public macro Retry(
  _ attempts: Int = 3, backoff: Backoff = .exponential(),
  while condition: @escaping @Sendable (any Error) -> Bool = { _ in true }
) = #externalMacro(module: "HazelMacros", type: "AdviceMacro")

/// Cancels the method when it takes too long; see ``Timeout``.
///
/// On a route or a controller it is a trait, and the pipeline does the same for the whole request.
@attached(body) @attached(peer)
public macro Timeout(_ limit: Duration) =
  #externalMacro(module: "HazelMacros", type: "AdviceMacro")

/// Runs several pieces of advice around the method, the first one outermost.
///
/// ```swift
/// @Around(.traced, .retry(3))
/// func reserve(_ id: Int) async throws -> Reservation { … }
/// ```
@attached(body) @attached(peer)
public macro Around(_ advice: any Advice...) =
  #externalMacro(module: "HazelMacros", type: "AdviceMacro")
