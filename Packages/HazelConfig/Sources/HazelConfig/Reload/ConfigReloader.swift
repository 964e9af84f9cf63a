public import HazelCore

/// Loads settings anew when their files change, and hands them out whole.
///
/// ```swift
/// let reloader = ConfigReloader(sources, interval: .seconds(2)) { problems in
///   for problem in problems { logger.error("\(problem)") }
/// }
/// await reloader.onChange { loaded in await catalog.use(loaded.layers) }
/// try await app.run(services: [reloader])
/// ```
///
/// As a service it looks at the files every ``interval``, by time of change, size and number, which
/// also works in containers, where notices of the file system do not arrive. Changes that come
/// shortly after each other are one reload. ``reload()`` loads at once, for a signal or a button.
///
/// A load with problems changes nothing: the last good one stays, and the problems are reported.
/// Loads come one after the other, and so do hooks, in the order in which they were added.
public actor ConfigReloader: Service {
  /// What became of a reload.
  public enum Outcome: Sendable {
    /// All hooks have the new layers.
    case changed
    /// Nothing was handed out, for these reasons.
    case kept([BootProblem])
  }

  /// Is given the layers of a good load.
  public typealias Hook = @Sendable (LoadedLayers) async -> Void

  /// How long is waited between two looks at the files.
  public nonisolated let interval: Duration
  /// How long files have to stay as they are before they are loaded.
  public nonisolated let debounce: Duration
  /// The layers of the last good load; nil before the first.
  public private(set) var current: LoadedLayers?

  private let clock: any Clock<Duration>
  private let limits: ConfigLimits
  private let load: @Sendable () async -> LoadedLayers
  private let check: @Sendable (LoadedLayers) async -> [BootProblem]
  private let report: @Sendable ([BootProblem]) async -> Void
  private var hooks: [Hook] = []
  private var paths: [String]
  private var seen: FileWatch
  private var running: Task<Outcome, Never>?

  /// Makes a reloader of anything that loads layers.
  ///
  /// - Parameters:
  ///   - current: what was loaded at the start; its files are watched. Nil to load first.
  ///   - interval: how long is waited between two looks at the files; 5 seconds by default.
  ///   - debounce: how long files have to stay as they are before they are loaded; 250 milliseconds
  ///     by default.
  ///   - limits: how many files of a directory are looked at.
  ///   - clock: the clock that measures both.
  ///   - load: loads all layers.
  ///   - check: says what else is wrong with what could be read, such as values of the wrong type;
  ///     nothing by default.
  ///   - report: is told why a load changed nothing.
  public init(
    current: LoadedLayers? = nil, interval: Duration = .seconds(5),
    debounce: Duration = .milliseconds(250), limits: ConfigLimits = ConfigLimits(),
    clock: any Clock<Duration> = ContinuousClock(),
    load: @escaping @Sendable () async -> LoadedLayers,
    check: @escaping @Sendable (LoadedLayers) async -> [BootProblem] = { _ in [] },
    report: @escaping @Sendable ([BootProblem]) async -> Void
  ) {
    self.current = current
    self.interval = interval
    self.debounce = debounce
    self.limits = limits
    self.clock = clock
    self.load = load
    self.check = check
    self.report = report
    paths = current?.watchedPaths ?? []
    seen = current?.watch ?? FileWatch(current?.watchedPaths ?? [], limits: limits)
  }

  /// Makes a reloader of sources.
  ///
  /// - Parameters:
  ///   - sources: what is loaded.
  ///   - current: what was loaded at the start; its files are watched. Nil to load first.
  ///   - interval: how long is waited between two looks at the files; 5 seconds by default.
  ///   - debounce: how long files have to stay as they are; 250 milliseconds by default.
  ///   - report: is told why a load changed nothing.
  public init(
    _ sources: ConfigSources, current: LoadedLayers? = nil, interval: Duration = .seconds(5),
    debounce: Duration = .milliseconds(250),
    report: @escaping @Sendable ([BootProblem]) async -> Void
  ) {
    self.init(
      current: current, interval: interval, debounce: debounce, limits: sources.limits,
      load: { await sources.load() }, report: report)
  }

  /// Adds what is done with new layers, behind what was added before.
  ///
  /// - Parameter hook: is given the layers. The next hook waits for it.
  public func onChange(_ hook: @escaping Hook) {
    hooks.append(hook)
  }

  /// Loads all layers now, whether files have changed or not.
  ///
  /// - Returns: whether the new layers were handed out. Who calls meanwhile waits for a load of its
  ///   own, which begins when this one has ended.
  @discardableResult
  public func reload() async -> Outcome {
    let previous = running
    let task = Task {
      _ = await previous?.value
      return await loadNow()
    }
    running = task
    return await task.value
  }

  /// Looks at the files once, and loads all layers if one has changed.
  ///
  /// - Returns: what became of the reload; nil when nothing has changed.
  /// - Throws: `CancellationError`.
  @discardableResult
  public func reloadIfChanged() async throws -> Outcome? {
    if current == nil, paths.isEmpty { return await reload() }
    var now = FileWatch(paths, limits: limits)
    guard now != seen else { return nil }
    // Somebody who writes without end is not waited for without end.
    for _ in 0..<20 {
      try await clock.sleep(for: debounce)
      let later = FileWatch(paths, limits: limits)
      if later == now { break }
      now = later
    }
    return await reload()
  }

  /// Looks at the files again and again, until the application stops.
  public func run() async throws {
    try await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await self.reloadIfChanged()
          try await self.clock.sleep(for: self.interval)
        } catch is CancellationError {
          return
        }
      }
    }
  }

  private func loadNow() async -> Outcome {
    // Before the load: what changes while it runs is seen the next time.
    let before = FileWatch(paths, limits: limits)
    let loaded = await load()
    let isSame = loaded.watchedPaths == paths
    paths = loaded.watchedPaths
    seen = loaded.watch ?? (isSame ? before : FileWatch(paths, limits: limits))
    // Both at once: whoever mends a file is not to find out about the next mistake afterwards.
    let problems = loaded.problems + (await check(loaded))
    guard problems.isEmpty else {
      await report(problems)
      return .kept(problems)
    }
    current = loaded
    for hook in hooks { await hook(loaded) }
    return .changed
  }
}
