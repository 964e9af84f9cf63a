public import HazelKernel

/// What became of one health check.
public struct HealthCheckResult: Sendable {
  /// What was checked.
  public let name: String
  /// What was found; unhealthy when the check failed or took too long.
  public let report: HealthReport
  /// Whether the application can not work without it.
  public let isCritical: Bool
  /// How long the check took.
  public let duration: Duration

  /// The result as JSON: name, status, whether it is critical, milliseconds, and the detail.
  public var json: JSONValue {
    var object = JSONObject()
    object["name"] = .string(name)
    object["status"] = .string(report.status.rawValue)
    object["critical"] = .bool(isCritical)
    object["responseTime"] = JSONNumber(duration / .milliseconds(1)).map(JSONValue.number)
    object["detail"] = report.detail.map(JSONValue.string)
    return .object(object)
  }
}

extension [HealthCheckResult] {
  /// How well everything works together: unhealthy when something critical does not work at all,
  /// degraded when anything is not as it should.
  public var status: HealthStatus {
    if contains(where: { $0.isCritical && $0.report.status == .unhealthy }) { return .unhealthy }
    return allSatisfy { $0.report.status == .healthy } ? .healthy : .degraded
  }
}
