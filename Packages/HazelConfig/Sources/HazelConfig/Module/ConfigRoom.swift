import HazelCore
import Synchronization

/// What all configurations of an application have in common while it is prepared and runs.
final class ConfigRoom: Sendable {
  private struct State {
    var loaded: LoadedLayers?
    var entries: [ConfigEntry] = []
    var origins: [ConfigOrigins] = []
  }

  private let state: Mutex<State> = Mutex(State())

  /// Begins a start anew.
  func begin(_ loaded: LoadedLayers) {
    state.withLock { $0 = State(loaded: loaded) }
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
    state.withLock { $0.entries }.flatMap { $0.read(loaded.layers).problems }
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
