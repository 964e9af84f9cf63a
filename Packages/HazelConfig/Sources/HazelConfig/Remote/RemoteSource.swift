public import Configuration
import Synchronization

/// Settings that another machine keeps: a vault, a service of parameters.
///
/// Any provider of swift-configuration will do. It is made and asked for a first snapshot before the
/// application starts; all settings are read from that one:
///
/// ```swift
/// var sources = ConfigSources()
/// sources.providers = [
///   RemoteSource("the vault", timeout: .seconds(3)) { try await VaultProvider(url) }
/// ]
/// ```
///
/// A provider can not list its names, so that unknown ones are not found there.
public struct RemoteSource: Sendable {
  /// What happens when there is no answer in time, or a failure.
  public enum Failure: Hashable, Sendable {
    /// The application does not start, and a reload keeps what it has.
    case problem
    /// It is warned of; the last snapshot counts, and if there was none, the layers below.
    case warning
  }

  /// What it is called in messages: "the vault".
  public let name: String
  /// How long making the provider and its first snapshot may take.
  public let timeout: Duration
  /// What happens when that fails.
  public let failure: Failure
  let connect: @Sendable () async throws -> any ConfigProvider
  let clock: any Clock<Duration>
  let last: LastSnapshot = LastSnapshot()

  /// Makes a source whose provider has to be made first.
  ///
  /// - Parameters:
  ///   - name: what it is called in messages.
  ///   - timeout: how long making the provider and its first snapshot may take; 5 seconds by
  ///     default.
  ///   - failure: what happens when that fails; a problem by default.
  ///   - clock: the clock that measures the time.
  ///   - connect: makes the provider; called for each load. It is cancelled when the time is over.
  public init(
    _ name: String, timeout: Duration = .seconds(5), failure: Failure = .problem,
    clock: any Clock<Duration> = ContinuousClock(),
    connect: @escaping @Sendable () async throws -> any ConfigProvider
  ) {
    self.name = name
    self.timeout = timeout
    self.failure = failure
    self.clock = clock
    self.connect = connect
  }

  /// Makes a source of a provider.
  ///
  /// - Parameters:
  ///   - provider: the provider; in messages it has its own name.
  ///   - timeout: how long its first snapshot may take; 5 seconds by default.
  ///   - failure: what happens when that fails; a problem by default.
  public init(
    _ provider: any ConfigProvider, timeout: Duration = .seconds(5), failure: Failure = .problem
  ) {
    self.init(provider.providerName, timeout: timeout, failure: failure) { provider }
  }

  /// Keeps the last snapshot of a source, for all copies of it.
  final class LastSnapshot: Sendable {
    private let snapshot: Mutex<(any ConfigSnapshot)?> = Mutex(nil)

    var value: (any ConfigSnapshot)? {
      get { snapshot.withLock { $0 } }
      set { snapshot.withLock { $0 = newValue } }
    }
  }
}
