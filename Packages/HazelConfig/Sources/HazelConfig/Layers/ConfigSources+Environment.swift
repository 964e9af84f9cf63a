import HazelCore

extension ConfigSources {
  /// The variable that names the profile.
  public static let environmentVariable: String = Preparation.environmentVariable
  /// The flag that names the profile, and wins over the variable.
  public static let environmentFlag: String = "--environment"

  /// The profile, which is part of the names of files: "development", "test", "production".
  ///
  /// What is set here; else what follows `--environment` on the command line; else `HAZEL_ENV` in
  /// the environment of the process; else "development". Files can not say it, since it says which
  /// files are read.
  public var environment: String {
    get {
      let flags = CommandLineFlags(arguments, switches: switches)
      return [
        chosenEnvironment, flags[Self.environmentFlag].first?.value,
        variables[Self.environmentVariable],
      ].lazy.compactMap { $0 }.first { !$0.isEmpty } ?? Preparation.standardEnvironment
    }
    set { chosenEnvironment = newValue }
  }

  /// Why a profile can not be part of the names of files; nil when it can.
  static func problem(of environment: String) -> BootProblem? {
    let isName = environment.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2d || byte == 0x5f
    }
    guard !isName || environment.utf8.count > 64 else { return nil }
    return BootProblem(
      "HZ320", "\(environmentVariable) or \(environmentFlag)",
      detail: "the name of the environment is part of the names of files, and this one can not be",
      hint: "give 1 to 64 ASCII letters, digits, - and _, such as production")
  }
}
