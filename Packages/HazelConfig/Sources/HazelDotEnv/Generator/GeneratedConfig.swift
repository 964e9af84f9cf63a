/// A `@Config` struct that was made from a file of variables.
public struct GeneratedConfig: Hashable, Sendable {
  /// A variable that has no property.
  public struct Omission: Hashable, Sendable, CustomStringConvertible {
    /// The name of the variable.
    public let name: String
    /// Its line, from 1.
    public let line: Int

    /// What is wrong and how to mend it.
    public var message: String {
      "\(name) is left out, as no setting can be called so; use letters, digits and _"
    }

    /// The place, what is wrong and how to mend it.
    public var description: String { "line \(line): \(message)" }
  }

  /// The Swift file.
  public let source: String
  /// The variables that have no property, in the order of the file.
  public let omissions: [Omission]
}
