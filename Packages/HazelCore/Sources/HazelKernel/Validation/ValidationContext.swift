/// What rules may know beside the value: facts that do not depend on one request object.
///
/// ```swift
/// func validate(into violations: inout Violations) {
///   if violations.context.operation == .create, isbn == nil {
///     violations.add(at: "isbn", code: "required")
///   }
/// }
/// ```
public struct ValidationContext: Sendable {
  /// What the value is meant for.
  public struct Operation: Sendable, Equatable {
    /// The name, for operations of your own.
    public let name: String

    /// Makes an operation with a name.
    public init(_ name: String) {
      self.name = name
    }

    /// Something new is made.
    public static var create: Operation { Operation("create") }
    /// Something that exists is changed.
    public static var update: Operation { Operation("update") }

    /// Compares the names byte by byte.
    public static func == (left: Operation, right: Operation) -> Bool {
      left.name.utf8.elementsEqual(right.name.utf8)
    }
  }

  /// What the value is meant for; nil when nobody said.
  public var operation: Operation?
  /// The language of the messages, as a tag: "de"; nil for the catalogue's first.
  public var locale: String?
  /// Anything else that rules ask for, by name: limits of a plan, today's date.
  public var facts: JSONObject

  /// Makes a context.
  ///
  /// - Parameters:
  ///   - operation: what the value is meant for.
  ///   - locale: the language of the messages.
  ///   - facts: anything else that rules ask for.
  public init(
    operation: Operation? = nil, locale: String? = nil, facts: JSONObject = JSONObject()
  ) {
    self.operation = operation
    self.locale = locale
    self.facts = facts
  }
}
