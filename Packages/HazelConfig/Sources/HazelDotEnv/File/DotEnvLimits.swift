/// How much a .env file may hold.
///
/// References make a small file large: what they give is counted, too.
public struct DotEnvLimits: Hashable, Sendable {
  /// The bytes of the file; 1 MiB by default.
  public var fileSize: Int
  /// The variables; 10 000 by default.
  public var entries: Int
  /// The bytes of one value after expansion; 64 KiB by default.
  public var valueSize: Int
  /// The bytes of all values after expansion; 4 MiB by default.
  public var totalSize: Int
  /// How deep defaults of references may be nested, as in `${A:-${B:-c}}`; 8 by default.
  public var depth: Int
  /// The problems that are reported; 100 by default.
  public var problems: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - fileSize: the bytes of the file.
  ///   - entries: the variables.
  ///   - valueSize: the bytes of one value after expansion.
  ///   - totalSize: the bytes of all values after expansion.
  ///   - depth: how deep defaults of references may be nested.
  ///   - problems: the problems that are reported.
  public init(
    fileSize: Int = 1 << 20, entries: Int = 10_000, valueSize: Int = 1 << 16,
    totalSize: Int = 1 << 22, depth: Int = 8, problems: Int = 100
  ) {
    self.fileSize = fileSize
    self.entries = entries
    self.valueSize = valueSize
    self.totalSize = totalSize
    self.depth = depth
    self.problems = problems
  }
}
