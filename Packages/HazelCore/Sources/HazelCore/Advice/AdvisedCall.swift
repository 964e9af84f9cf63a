public import HazelKernel

/// The method that advice runs around.
public struct AdvisedCall: Sendable, Hashable {
  /// The type of the method: "Catalog"; empty for a function of a file.
  public let type: String
  /// The method with the labels of its parameters: "reserve(_:copies:)".
  public let function: String
  /// Where the method is written.
  public let location: SourceLocation

  /// Describes a method.
  public init(type: String, function: String, location: SourceLocation = SourceLocation()) {
    self.type = type
    self.function = function
    self.location = location
  }

  /// The name without labels, as spans and metrics have it: "Catalog.reserve".
  public var name: String {
    let base = function.prefix { $0 != "(" }
    return type.isEmpty ? String(base) : "\(type).\(base)"
  }
}

extension AdvisedCall: CustomStringConvertible {
  /// The type and the method with its labels: "Catalog.reserve(_:copies:)".
  public var description: String { type.isEmpty ? function : "\(type).\(function)" }
}
