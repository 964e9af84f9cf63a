/// How long an instance of a provider lives.
public enum Scope: String, Sendable, Hashable, CaseIterable {
  /// Made once, at start.
  case singleton
  /// Made anew wherever it is needed.
  case transient
  /// Made once for each request.
  case request
}
