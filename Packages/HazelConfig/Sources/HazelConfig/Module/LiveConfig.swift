import Synchronization

/// A configuration that follows its files: what ``ConfigModule`` reloads.
///
/// ```swift
/// @Injectable final class Prices {
///   let config: LiveConfig<ShopConfig>
///
///   func discount() -> Int { config.current.discount }
/// }
/// ```
///
/// Injected as itself, a configuration keeps the values of the start. Each value of ``current`` is
/// whole: all its settings were read at one time.
public final class LiveConfig<Value: Config>: Sendable {
  /// What is done with a new value, and with the one before.
  public typealias Hook = @Sendable (_ new: Value, _ old: Value) async -> Void

  private struct State {
    var start: Value?
    var current: Value?
    var hooks: [Hook] = []
  }

  private let state: Mutex<State> = Mutex(State())

  init() {}

  /// Makes one that never changes, for tests.
  public init(_ value: Value) {
    state.withLock { state in
      state.start = value
      state.current = value
    }
  }

  /// The value as it was read last.
  public var current: Value {
    guard let value = state.withLock({ $0.current }) else {
      // It is injected once an application is made, and that is not made without a value.
      preconditionFailure("\(Value.settingOwner) is asked for before it was read")
    }
    return value
  }

  /// Adds what is done when a reload changed settings, behind what was added before.
  ///
  /// - Parameter hook: is given the new value and the one before. The next hook waits for it.
  public func onChange(_ hook: @escaping Hook) {
    state.withLock { $0.hooks.append(hook) }
  }

  /// The value of the start.
  var start: Value {
    get throws {
      guard let value = state.withLock({ $0.start }) else {
        throw ConfigNotRead(configuration: Value.settingOwner)
      }
      return value
    }
  }

  /// Takes the value of a start over, and forgets those who wanted to know of the last run.
  func begin(_ value: Value) {
    state.withLock { $0 = State(start: value, current: value) }
  }

  /// Takes the value of a reload over, and tells those who want to know.
  func adopt(_ value: Value) async {
    let (old, hooks) = state.withLock { state in
      defer { state.current = value }
      return (state.current, state.hooks)
    }
    guard let old else { return }
    for hook in hooks { await hook(value, old) }
  }
}

/// A configuration is injected that nothing has read.
struct ConfigNotRead: Error, CustomStringConvertible {
  let configuration: String

  var description: String { "\(configuration) was not read: is its module prepared?" }
}
