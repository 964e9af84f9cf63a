/// What settings are read from, in order of precedence.
///
/// The first of these that has a setting gives it:
///
/// 1. ``overrides``
/// 2. the command line: `--cache-max-entries 5`
/// 3. the environment of the process: `CACHE_MAX_ENTRIES`
/// 4. `.env.production.local`
/// 5. `.env.local`, except in the profile "test", where everybody is to have the same settings
/// 6. `.env.production`
/// 7. `.env`
/// 8. ``secretDirectories``
/// 9. ``providers``
/// 10. ``files``: those with the name of the profile first
///
/// where "production" is the ``environment``. What no source has is left to defaults.
///
/// ```swift
/// var sources = ConfigSources()
/// sources.secretDirectories = ["/run/secrets"]
/// let loaded = await sources.load()
/// ```
public struct ConfigSources: Sendable {
  /// Where .env files and files of settings are looked for; the working directory by default.
  public var directory: String
  /// The arguments of the command line, without the name of the program.
  public var arguments: [String]
  /// Flags that take no word as their value, `--debug`: a word behind one is the name of a command.
  public var switches: Set<String> = []
  /// The environment of the process.
  public var variables: [String: String]
  /// Whether .env files are read; true by default.
  public var dotEnvFiles: Bool = true
  /// Directories with one secret a file; none by default. One that is not there has no secrets.
  public var secretDirectories: [String] = []
  /// Settings of other machines, the first before the others; none by default.
  public var providers: [RemoteSource] = []
  /// Files of settings, the first before the others, known by their ends: `.json`, `.yaml`, `.yml`,
  /// `.toml`.
  ///
  /// `{environment}` in a name stands for the profile; such files come before the others and need
  /// not be there, while the others must be. Nil, the default, reads `config.{environment}.yaml`
  /// and `config.yaml`, and the same with the other ends, where they are there.
  public var files: [String]?
  /// Values by dotted names that come before everything, for tests.
  public var overrides: [String: String] = [:]
  /// How much is read at the most.
  public var limits: ConfigLimits = ConfigLimits()
  var chosenEnvironment: String?
  /// Whether the application reports flags that are none, or lack a value.
  var areFlagsChecked: Bool = false

  /// Makes sources.
  ///
  /// - Parameters:
  ///   - environment: the profile; nil, the default, to take it from the command line or `HAZEL_ENV`.
  ///   - directory: where files are looked for; the working directory by default.
  ///   - arguments: the arguments without the name of the program; those of the process by default.
  ///   - variables: the environment; nil, the default, for that of the process.
  public init(
    environment: String? = nil, directory: String = ".",
    arguments: [String] = Array(CommandLine.arguments.dropFirst()),
    variables: [String: String]? = nil
  ) {
    chosenEnvironment = environment
    self.directory = directory
    self.arguments = arguments
    self.variables = variables ?? ProcessVariables.all
  }
}
