public import HazelKernel

/// Answers those who ask whether the application lives and can take requests: load balancers,
/// orchestrators, people.
///
/// ```swift
/// struct ShopModule: Module {
///   var imports: [any Module] { HealthModule() }
/// }
/// ```
///
/// | path | answer |
/// | --- | --- |
/// | `/health` | 200 as long as the process answers |
/// | `/ready` | 200 when requests may be sent to it; 503 when something critical does not work, and from the moment that the application is told to stop |
/// | `/startup` | 200 once it has started; 503 before |
///
/// All guards of the application stand in front of them; those that look at ``Route/isPublic`` let
/// them pass. They are not to be stored by caches, and not listed in documents of the interface.
public struct HealthModule: Module, Equatable {
  /// Where and how probes are answered.
  public struct Options: Sendable, Equatable {
    /// Where to ask whether the process lives.
    public var livePath: String = "/health"
    /// Where to ask whether requests may be sent to it.
    public var readyPath: String = "/ready"
    /// Where to ask whether it has started.
    public var startupPath: String = "/startup"
    /// Whether `/ready` tells of each check; false by default, for it is told to everyone.
    public var showsChecks: Bool = false
    /// The status of `/ready` when something is degraded but nothing critical fails; 200 by default.
    public var degradedStatus: HTTPStatus = .ok
    /// How long a check may take; 5 s by default. A check that takes longer counts as unhealthy.
    public var timeout: Duration = .seconds(5)
    /// How long results are told again before the checks run anew; 1 s by default.
    public var maximumAge: Duration = .seconds(1)

    /// Makes the default options.
    public init() {}
  }

  private let options: Options
  private let monitor: HealthMonitor

  /// Makes the module.
  ///
  /// - Parameter options: where and how probes are answered.
  public init(_ options: Options = Options()) {
    self.options = options
    monitor = HealthMonitor(timeout: options.timeout, maximumAge: options.maximumAge)
  }

  /// Compares the options.
  public static func == (left: HealthModule, right: HealthModule) -> Bool {
    left.options == right.options
  }

  /// The monitor.
  public var providers: [Provider] { Provider.value(monitor) }
  /// The monitor.
  public var exports: [Export] { HealthMonitor.self }

  /// Adds the routes.
  public func configure(_ plugins: inout Plugins) {
    let (options, monitor) = (options, monitor)
    plugins.routes.get(options.livePath, .public, .hidden, .versionNeutral) { _ in
      Self.answer(.ok, .healthy)
    }
    plugins.routes.get(options.startupPath, .public, .hidden, .versionNeutral) { _ in
      let hasStarted = monitor.phase != .starting
      return Self.answer(
        hasStarted ? .ok : .serviceUnavailable, hasStarted ? .healthy : .unhealthy)
    }
    plugins.routes.get(options.readyPath, .public, .hidden, .versionNeutral) { _ in
      guard monitor.phase == .running else {
        return Self.answer(.serviceUnavailable, .unhealthy)
      }
      let results = await monitor.results()
      let status: HTTPStatus =
        switch results.status {
        case .healthy: .ok
        case .degraded: options.degradedStatus
        case .unhealthy: .serviceUnavailable
        }
      return Self.answer(status, results.status, options.showsChecks ? results : [])
    }
  }

  private static func answer(
    _ status: HTTPStatus, _ health: HealthStatus, _ results: [HealthCheckResult] = []
  ) -> Response {
    var body = JSONObject()
    body["status"] = .string(health.rawValue)
    if !results.isEmpty { body["checks"] = .array(results.map(\.json)) }
    // A tree of this shape is not too deep.
    var response = Response(json: (try? JSONValue.object(body).bytes()) ?? [], status: status)
    response.headers.set(.cacheControl, "no-store")
    return response
  }

  /// Gets to know the checks, and the application.
  public func onInit(_ context: ModuleContext) async throws {
    monitor.begin(context.healthChecks, context.life)
  }
}
