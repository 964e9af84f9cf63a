import HazelKernel
import HazelServer

/// What flags and environment say about how an application runs.
struct LaunchOptions {
  /// The host to listen at, and who asked for it.
  var host: String?
  /// The port to listen at.
  var port: Int?
  /// The path of a Unix domain socket to listen at instead.
  var unixPath: String?
  /// The number of event loops.
  var eventLoops: Int?
  /// Whether the banner was switched off.
  var hidesBanner: Bool = false
  /// Whether the request log was switched off.
  var hidesRequestLog: Bool = false
  /// Whether only the list of flags is wanted.
  var wantsHelp: Bool = false

  /// Puts what was asked for in place of what the program says.
  ///
  /// Host and port replace those of the first TCP listener, which is added if there is none; a Unix
  /// domain socket replaces all listeners.
  func apply(to configuration: inout HazelApp.Configuration) {
    if let unixPath {
      configuration.server.listeners = [.unix(path: unixPath)]
    } else if host != nil || port != nil {
      replaceTCPListener(in: &configuration.server.listeners)
    }
    if let eventLoops { configuration.server.eventLoops = eventLoops }
    if hidesBanner { configuration.banner = false }
    if hidesRequestLog { configuration.requestLog = false }
  }

  private func replaceTCPListener(in listeners: inout [Listener]) {
    for (index, listener) in listeners.enumerated() {
      guard case .tcp(let oldHost, let oldPort) = listener.kind else { continue }
      listeners[index] = .tcp(host: host ?? oldHost, port: port ?? oldPort)
      return
    }
    guard case .tcp(let defaultHost, let defaultPort) = Listener.tcp().kind else { return }
    listeners.append(.tcp(host: host ?? defaultHost, port: port ?? defaultPort))
  }
}
