import HazelCore

extension ConfigSources {
  /// Reads all sources.
  ///
  /// Reads files, so that it takes part of a millisecond and more; it leaves the actor of the caller.
  ///
  /// - Returns: the layers in their order, and everything that is wrong with them. A source that can
  ///   not be read has no layer.
  @concurrent public func load() async -> LoadedLayers {
    var reader = SourceReader(self)
    async let remote = Self.load(providers)
    reader.readDotEnvFiles()
    reader.readSecretDirectories()
    reader.readFiles()
    for outcome in await remote { reader.add(outcome) }
    return reader.loaded
  }

  /// Asks all providers at once.
  private static func load(_ providers: [RemoteSource]) async -> [RemoteSource.Outcome] {
    if providers.isEmpty { return [] }
    return await withTaskGroup(of: (Int, RemoteSource.Outcome).self) { group in
      for (index, provider) in providers.enumerated() {
        group.addTask { (index, await provider.load()) }
      }
      var outcomes: [(Int, RemoteSource.Outcome)] = []
      for await outcome in group { outcomes.append(outcome) }
      return outcomes.sorted { $0.0 < $1.0 }.map { $0.1 }
    }
  }
}
