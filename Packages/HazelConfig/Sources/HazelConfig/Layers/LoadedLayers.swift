public import HazelCore

/// What was read of all sources at one time.
public struct LoadedLayers: Sendable {
  /// The profile: "development", "test", "production".
  public let environment: String
  /// The layers in their order: the first that has a setting gives it.
  public let layers: [ConfigLayer]
  /// Everything that can not be read, which keeps an application from starting.
  public let problems: [BootProblem]
  /// What is likely a mistake, but keeps nobody from starting.
  public let warnings: [BootProblem]
  /// The files and directories whose change may change settings, with those that are not there yet.
  public let watchedPaths: [String]
  /// The versions of those, from just before each was read; nil where nobody looked.
  var watch: FileWatch?
  /// The files that give nothing.
  var gaps: SourceGaps = SourceGaps()

  /// Puts together what was read.
  ///
  /// - Parameters:
  ///   - environment: the profile.
  ///   - layers: the layers in their order.
  ///   - problems: everything that can not be read.
  ///   - warnings: what is likely a mistake.
  ///   - watchedPaths: the files and directories to watch.
  public init(
    environment: String, layers: [ConfigLayer], problems: [BootProblem] = [],
    warnings: [BootProblem] = [], watchedPaths: [String] = []
  ) {
    self.environment = environment
    self.layers = layers
    self.problems = problems
    self.warnings = warnings
    self.watchedPaths = watchedPaths
  }
}
