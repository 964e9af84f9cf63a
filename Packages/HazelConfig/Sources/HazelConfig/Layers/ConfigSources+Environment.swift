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
    get { environment(CommandLineFlags(arguments, switches: switches)) }
    set { chosenEnvironment = newValue }
  }

  func environment(_ flags: CommandLineFlags) -> String {
    let names = [
      chosenEnvironment, flags[Self.environmentFlag].first?.value,
      variables[Self.environmentVariable],
    ]
    return names.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? Preparation.standardEnvironment
  }

  /// What is wrong with the flag that names the profile: nobody is to run with the settings of
  /// development by mistake.
  static func problems(of flags: CommandLineFlags) -> [BootProblem] {
    let uses = flags[environmentFlag]
    var details: [String] = []
    if uses.count > 1 { details.append("the environment is named \(uses.count) times") }
    // A flag without any value is refused by the application.
    if uses.contains(where: { $0.value?.isEmpty == true }) {
      details.append("the name of the environment is empty")
    }
    return details.map { detail in
      var problem = BootProblem(
        "HZ320", environmentFlag, detail: detail,
        hint: "give one name, such as \(environmentFlag) production, or leave the flag out")
      problem.isUsageError = true
      return problem
    }
  }

  /// Why a profile can not be part of the names of files; nil when it can.
  static func problem(of environment: String) -> BootProblem? {
    let isName = environment.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2d || byte == 0x5f
    }
    guard !isName || environment.utf8.count > 64 else { return nil }
    var problem = BootProblem(
      "HZ320", "\(environmentVariable) or \(environmentFlag)",
      detail: "the name of the environment is part of the names of files, and this one can not be",
      hint: "give 1 to 64 ASCII letters, digits, - and _, such as production")
    problem.isUsageError = true
    return problem
  }
}
