/// Tells whether something that an application depends on works: a database, a queue, a disk.
public protocol HealthCheck: Sendable {
  /// What is checked: "database".
  var name: String { get }
  /// Whether the application can not work without it; true by default.
  var isCritical: Bool { get }

  /// Checks it. What is thrown counts as ``HealthStatus/unhealthy``.
  func check() async throws -> HealthReport
}

extension HealthCheck {
  /// The application can not work without it.
  public var isCritical: Bool { true }
}

/// How well something works.
public enum HealthStatus: String, Sendable, Hashable, CaseIterable {
  /// As it should.
  case healthy
  /// Slower or less than it should.
  case degraded
  /// Not at all.
  case unhealthy
}

/// What a health check found.
public struct HealthReport: Sendable, Hashable {
  /// How well it works.
  public let status: HealthStatus
  /// More about it, for people; no secrets.
  public let detail: String?

  /// Makes a report.
  public init(_ status: HealthStatus, detail: String? = nil) {
    self.status = status
    self.detail = detail
  }

  /// It works as it should.
  public static let healthy: HealthReport = HealthReport(.healthy)
}
