extension DotEnv {
  /// What a reference such as `${HOST}` takes where the environment and the file both have a value.
  public enum Precedence: Sendable {
    /// The environment's, as it also goes before the file when settings are looked up.
    case environment
    /// The one that stands further up in the file.
    case file
  }
}
