/// Which of the routes of an application stand in a document.
public enum DocumentSelection: Hashable, Sendable {
  /// All of them. Where several versions of the interface have a route at one path, which no document
  /// can say, it is that of the default version, or of the first.
  case all
  /// Those of one version, and those of none.
  case version(String)
}
