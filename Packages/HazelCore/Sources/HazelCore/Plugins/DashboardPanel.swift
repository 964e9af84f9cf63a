public import HazelKernel

/// A part of the dashboard that a package shows.
public protocol DashboardPanel: Sendable {
  /// Names the panel in addresses: "orders".
  var id: String { get }
  /// Its title, for people.
  var title: String { get }

  /// What it shows now, as JSON.
  func content() async throws -> JSONValue
}
