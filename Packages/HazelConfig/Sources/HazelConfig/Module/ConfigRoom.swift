import HazelCore
import Synchronization

/// What all configurations of an application have in common while it is prepared and runs.
final class ConfigRoom: Sendable {
  private struct State {
    var sources: ConfigSources?
    var unknownNames: UnknownNames = .warn
    var loaded: LoadedLayers?
    var entries: [ConfigEntry] = []
    var origins: [ConfigOrigins] = []
    /// What a reload has read and found to be right, until it is taken over.
    var pending: [ConfigEntry.Reading]?
  }

  private let state: Mutex<State> = Mutex(State())

  /// Begins a start anew.
  func begin(
    _ loaded: LoadedLayers, from sources: ConfigSources? = nil, unknownNames: UnknownNames = .warn
  ) {
    state.withLock { state in
      state = State(sources: sources, unknownNames: unknownNames, loaded: loaded)
    }
  }

  /// Where the settings of the start were read from.
  var sources: ConfigSources? { state.withLock { $0.sources } }

  /// Names in layers that no setting of any module has, and what is to be done about them.
  func unknownNames(in loaded: LoadedLayers) -> (names: [UnknownSetting], action: UnknownNames) {
    let (entries, action) = state.withLock { ($0.entries, $0.unknownNames) }
    // Unknown flags are refused by the application, which knows more of them.
    let layers = loaded.layers.filter { $0.name != ConfigLayer.commandLineName }
    return (ConfigLoader.unknownNames(in: layers, of: entries.map(\.tree)), action)
  }

  var loaded: LoadedLayers? { state.withLock { $0.loaded } }
  var trees: [SettingTree] { state.withLock { $0.entries.map(\.tree) } }
  var types: [any Config.Type] { state.withLock { $0.entries.map(\.type) } }
  var origins: ConfigOrigins { ConfigOrigins(joining: state.withLock { $0.origins }) }

  /// Reads a configuration of the layers that were loaded, and reports what is wrong.
  func read(_ entry: ConfigEntry, _ preparation: inout Preparation) {
    guard let loaded else { return }
    let reading = entry.read(loaded)
    for problem in reading.problems { preparation.report(problem) }
    reading.begin()
    state.withLock { state in
      state.entries.append(entry)
      state.origins.append(reading.origins)
    }
  }

  /// What is wrong with layers that were loaded anew.
  ///
  /// If nothing is, what was read is kept for ``adopt(_:)``.
  func problems(of loaded: LoadedLayers) -> [BootProblem] {
    let readings = state.withLock { $0.entries }.map { $0.read(loaded) }
    let unknown = unknownNames(in: loaded)
    let problems =
      readings.flatMap(\.problems)
      + (unknown.action == .refuse ? unknown.names.map(\.problem) : [])
    state.withLock { $0.pending = problems.isEmpty && loaded.problems.isEmpty ? readings : nil }
    return problems
  }

  /// Lets all configurations have the values of layers without problems.
  func adopt(_ loaded: LoadedLayers) async {
    if state.withLock({ $0.pending == nil }), !problems(of: loaded).isEmpty { return }
    // Settings belong together: all of them are right, or none is taken over.
    let readings = state.withLock { state -> [ConfigEntry.Reading]? in
      guard let readings = state.pending else { return nil }
      state.pending = nil
      state.loaded = loaded
      state.origins = readings.map(\.origins)
      return readings
    }
    for reading in readings ?? [] { await reading.adopt() }
  }
}

/// Leaves the room to the modules that prepare later.
enum ConfigRoomKey: ContextKey {
  typealias Value = ConfigRoom
}
