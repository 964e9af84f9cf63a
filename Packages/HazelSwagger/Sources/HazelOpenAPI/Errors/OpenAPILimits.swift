/// How large a document may be that is read.
public struct OpenAPILimits: Sendable, Equatable {
  /// How many bytes the text may have; 16 MiB by default.
  public var bytes: Int
  /// How many objects and arrays may stand in each other; 128 by default, 512 at the most.
  public var depth: Int
  /// How many values a document may have, those that aliases of YAML repeat included; 1,000,000
  /// by default.
  public var values: Int
  /// How many aliases of anchors a YAML document may have; 1,000 by default.
  public var aliases: Int
  /// How many problems are reported; 100 by default.
  public var problems: Int

  /// Makes limits.
  public init(
    bytes: Int = 16 << 20,
    depth: Int = 128,
    values: Int = 1_000_000,
    aliases: Int = 1_000,
    problems: Int = 100
  ) {
    self.bytes = bytes
    self.depth = min(max(depth, 1), 512)
    self.values = values
    self.aliases = aliases
    self.problems = max(problems, 1)
  }
}
