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
    return (ConfigLoader.unknownNames(in: layers, of: entries.flatMap(\.leaves)), action)
  }

  var loaded: LoadedLayers? { state.withLock { $0.loaded } }
  var types: [any Config.Type] { state.withLock { $0.entries.map(\.type) } }
  var origins: ConfigOrigins { ConfigOrigins(joining: state.withLock { $0.origins }) }

  /// Reads a configuration of the layers that were loaded, and reports what is wrong.
  func read(_ entry: ConfigEntry, _ preparation: inout Preparation) {
    guard let loaded else { return }
    let reading = entry.read(loaded.layers)
    for problem in reading.problems { preparation.report(problem) }
    reading.begin()
    state.withLock { state in
      state.entries.append(entry)
      state.origins.append(reading.origins)
    }
  }

  /// What is wrong with layers that were loaded anew.
  func problems(of loaded: LoadedLayers) -> [BootProblem] {
    let problems = state.withLock { $0.entries }.flatMap { $0.read(loaded.layers).problems }
    let unknown = unknownNames(in: loaded)
    return problems + (unknown.action == .refuse ? unknown.names.map(\.problem) : [])
  }

  /// Lets all configurations have the values of layers without problems.
  func adopt(_ loaded: LoadedLayers) async {
    let entries = state.withLock { $0.entries }
    let readings = entries.map { $0.read(loaded.layers) }
    // A change between two looks at the same layers can not be, so all of them are good or none.
    guard readings.allSatisfy(\.problems.isEmpty) else { return }
    state.withLock { state in
      state.loaded = loaded
      state.origins = readings.map(\.origins)
    }
    for reading in readings { await reading.adopt() }
  }
}

/// Leaves the room to the modules that prepare later.
enum ConfigRoomKey: ContextKey {
  typealias Value = ConfigRoom
}
