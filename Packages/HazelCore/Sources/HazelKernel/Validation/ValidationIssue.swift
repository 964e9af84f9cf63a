/// One thing that is wrong with a value: where, which rule, and what its message mentions.
///
/// It never carries the value that was sent. ``MessageCatalog`` makes a ``Violation`` of it.
public struct ValidationIssue: Sendable, Equatable {
  /// What a message mentions, by name: `min` is "3".
  public struct Argument: Sendable, Equatable {
    /// The name between the braces of a message.
    public let name: String
    /// What stands there instead.
    public let value: String

    /// Makes an argument.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// Compares both, byte by byte.
    public static func == (left: Argument, right: Argument) -> Bool {
      left.name.utf8.elementsEqual(right.name.utf8)
        && left.value.utf8.elementsEqual(right.value.utf8)
    }
  }

  /// Where it is, as a JSON pointer (RFC 6901); "" is the whole value.
  public internal(set) var pointer: String
  /// What is wrong, in a form that programs can compare.
  public let code: String
  /// What the message mentions.
  public let arguments: [Argument]
  /// A message of the rule itself; nil for that of the catalogue.
  public let message: String?

  /// Makes an issue.
  ///
  /// - Parameters:
  ///   - pointer: where it is.
  ///   - code: what is wrong.
  ///   - arguments: what the message mentions.
  ///   - message: a message of the rule itself.
  public init(pointer: String, code: String, arguments: [Argument] = [], message: String? = nil) {
    self.pointer = pointer
    self.code = code
    self.arguments = arguments
    self.message = message
  }

  /// Compares all parts, the texts byte by byte.
  public static func == (left: ValidationIssue, right: ValidationIssue) -> Bool {
    left.pointer.utf8.elementsEqual(right.pointer.utf8)
      && left.code.utf8.elementsEqual(right.code.utf8) && left.arguments == right.arguments
  }
}
