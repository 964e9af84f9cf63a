/// How much layers read at the most: all of it comes from outside of the program.
public struct ConfigLimits: Sendable {
  /// The size of a file of settings or a .env file in bytes; 1 MiB by default.
  public var fileBytes: Int = 1_048_576
  /// The size of a file that holds a secret in bytes; 256 KiB by default.
  public var secretBytes: Int = 262_144
  /// How many files a directory of secrets may have, with those of its directories; 1,000 by
  /// default.
  public var secretFiles: Int = 1_000
  /// How deep directories of secrets are looked through; 4 by default.
  public var secretDepth: Int = 4
  /// How many objects and lists of a file may stand in each other; 32 by default.
  public var depth: Int = 32
  /// How many values a file may have, where references of YAML count for all that they stand for;
  /// 10,000 by default.
  public var values: Int = 10_000
  /// How many references to anchors a YAML file may have; 32 by default.
  public var references: Int = 32

  /// Makes the default limits.
  public init() {}
}
