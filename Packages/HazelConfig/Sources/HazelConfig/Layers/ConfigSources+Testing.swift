extension ConfigSources {
  /// Sources of a test: values by dotted names, and nothing of this machine.
  ///
  /// - Parameter values: the settings; what is left out has its default.
  public static func testing(_ values: [String: String] = [:]) -> ConfigSources {
    var sources = ConfigSources(environment: "test", arguments: [], variables: [:])
    sources.dotEnvFiles = false
    sources.files = []
    sources.overrides = values
    return sources
  }
}
