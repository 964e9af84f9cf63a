import Synchronization

/// How far an application is.
public enum ApplicationPhase: Int, Sendable, Hashable, Comparable {
  /// It does not listen yet, or its modules are not ready.
  case starting
  /// It takes requests.
  case running
  /// It was told to stop: requests in flight may end.
  case stopping

  /// Earlier phases come first.
  public static func < (left: ApplicationPhase, right: ApplicationPhase) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The phase of one application, from its start to its end: it only goes forward.
final class ApplicationLife: Sendable {
  private let current: Mutex<ApplicationPhase> = Mutex(.starting)

  var phase: ApplicationPhase { current.withLock { $0 } }

  func enter(_ phase: ApplicationPhase) {
    current.withLock { $0 = max($0, phase) }
  }
}
