import HazelServer

extension BootProblem {
  /// The application was started twice.
  static var alreadyRunning: BootProblem {
    BootProblem(
      "HZ311", "start", detail: "the application runs already",
      hint: "stop it first, or make another one")
  }

  /// The server could not listen.
  static func cannotListen(_ error: ServerError) -> BootProblem {
    BootProblem(
      "HZ310", "listen", detail: error.message,
      hint: "choose another address with --host, --port or --unix, or in the configuration")
  }
}
