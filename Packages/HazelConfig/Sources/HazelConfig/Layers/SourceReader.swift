import HazelCore

/// Reads sources one by one, and collects layers and problems.
struct SourceReader {
  let sources: ConfigSources
  let environment: String
  /// Whether the name of the profile may be part of names of files.
  let isProfile: Bool
  var dotEnvLayers: [ConfigLayer] = []
  var secretLayers: [ConfigLayer] = []
  var remoteLayers: [ConfigLayer] = []
  var fileLayers: [ConfigLayer] = []
  var problems: [BootProblem] = []
  var warnings: [BootProblem] = []
  var watchedPaths: [String] = []
  var gaps: SourceGaps = SourceGaps()
  private let flags: CommandLineFlags
  private var watch: FileWatch = FileWatch()

  init(_ sources: ConfigSources) {
    self.sources = sources
    flags = CommandLineFlags(sources.arguments, switches: sources.switches)
    environment = sources.environment(flags)
    let problem = ConfigSources.problem(of: environment)
    isProfile = problem == nil
    problems = problem.map { [$0] } ?? []
    if sources.chosenEnvironment == nil { problems += ConfigSources.problems(of: flags) }
  }

  /// Everything that was read, in its order.
  var loaded: LoadedLayers {
    var layers: [ConfigLayer] = []
    if !sources.overrides.isEmpty { layers.append(.memory(sources.overrides)) }
    layers += [
      .commandLine(flags, areChecked: sources.areFlagsChecked), .environment(sources.variables),
    ]
    layers += dotEnvLayers + secretLayers + remoteLayers + fileLayers
    var loaded = LoadedLayers(
      environment: environment, layers: layers, problems: problems, warnings: warnings,
      watchedPaths: watchedPaths)
    loaded.watch = watch
    loaded.gaps = gaps
    return loaded
  }

  /// Notes the version of a file or directory that is about to be read.
  mutating func look(at path: String) {
    watchedPaths.append(path)
    watch.look(at: path, limits: sources.limits)
  }

  /// Adds what became of a provider.
  mutating func add(_ outcome: RemoteSource.Outcome) {
    if let layer = outcome.layer { remoteLayers.append(layer) }
    if let problem = outcome.problem { problems.append(problem) }
    if let warning = outcome.warning { warnings.append(warning) }
  }

  /// Reads a file, and reports one that can not be read.
  ///
  /// - Parameters:
  ///   - name: the name as the program says it, which messages have.
  ///   - isRequired: whether it has to be there.
  mutating func bytes(of name: String, isRequired: Bool = false) -> [UInt8]? {
    let path = FileSystem.path(name, in: sources.directory)
    look(at: path)
    do throws(FileSystem.Failure) {
      return try FileSystem.bytes(of: path, limit: sources.limits.fileBytes)
    } catch {
      if error != .missing { gaps.unreadable.append(name) }
      switch error {
      case .missing where !isRequired: gaps.absent.append(name)
      case .missing:
        report(
          "HZ321", name, "there is no such file\(place)",
          "write the file, or take its name out of the sources")
      case .dangling:
        report(
          "HZ322", name, "the file can not be read: it is a link to nothing",
          "write what it leads to, or remove the link")
      case .unreadable(let reason):
        report(
          "HZ322", name, "the file can not be read: \(reason)",
          "let the user of the process read it, or remove it")
      case .tooLarge:
        report(
          "HZ323", name, "the file has more than \(sources.limits.fileBytes) bytes",
          "make it smaller, or raise `limits.fileBytes`")
      }
      return nil
    }
  }

  private var place: String {
    sources.directory == "." ? " in the working directory" : " in \(sources.directory)"
  }

  mutating func report(_ code: String, _ subject: String, _ detail: String, _ hint: String) {
    problems.append(BootProblem(code, subject, detail: detail, hint: hint))
  }
}
