/// A TOML file can not be read, or has a value of another kind than was asked for.
public struct TOMLSnapshotError: Error, CustomStringConvertible {
  /// What is wrong, without the value.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
