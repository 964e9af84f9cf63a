import HazelKernel
import HazelServer

extension BootProblem {
  /// The application was started twice.
  static var alreadyRunning: BootProblem {
    BootProblem(
      "HZ311", "start", detail: "the application runs already",
      hint: "stop it first, or make another one")
  }

  /// The application was stopped before it listened.
  static var stoppedWhileStarting: BootProblem {
    BootProblem(
      "HZ313", "start", detail: "the application was stopped while it started",
      hint: "call stop() when start() has returned, if it was not meant")
  }

  /// The command line asks for what the application can not do.
  static func unknownCommand(_ name: String, _ known: [String]) -> BootProblem {
    BootProblem(
      "HZ312", LogText.escaped(name), detail: "there is no such command",
      hint: "give one of \(known.joined(separator: ", ")), or flags only; see --help")
  }

  /// The server could not listen.
  static func cannotListen(_ error: ServerError) -> BootProblem {
    BootProblem(
      "HZ310", "listen", detail: error.message,
      hint: "choose another address with --host, --port or --unix, or in the configuration")
  }

  /// The handler of a route returns what can not be sent; nil when it does not.
  init?(unsendableResultOf route: RouteDefinition) {
    guard let type = route.unsendableResult else { return nil }
    self.init(
      "HZ117", "\(route.method?.name ?? "*") \(route.path) (\(route.location))",
      detail: "its handler returns \(type), which can not be sent",
      hint: "conform \(type) to ResponseConvertible, or return nothing")
  }
}
