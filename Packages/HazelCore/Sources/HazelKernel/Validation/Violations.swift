/// Collects everything that is wrong with a value.
///
/// Places are JSON pointers that are put together from the inside out, and only when something is
/// wrong: what is right costs no path.
public struct Violations: Sendable {
  /// What rules may know beside the value.
  public let context: ValidationContext
  /// What was found, in order, up to the limit.
  public private(set) var issues: [ValidationIssue] = []
  /// How many were found, also beyond the limit.
  @usableFromInline var total: Int = 0
  private let limit: Int

  /// Makes an empty collection.
  ///
  /// - Parameters:
  ///   - context: what rules may know beside the value.
  ///   - limit: how many are kept; 100 by default. A body with a million mistakes must not become
  ///     an answer of a million lines.
  public init(context: ValidationContext = ValidationContext(), limit: Int = 100) {
    self.context = context
    self.limit = Swift.max(limit, 1)
  }

  /// Whether nothing is wrong.
  @inlinable
  public var isEmpty: Bool { total == 0 }

  /// How many were found; more than there are ``issues`` when the limit was reached.
  @inlinable
  public var count: Int { total }
}

extension Violations {
  /// Adds something that is wrong with the value itself.
  ///
  /// - Parameters:
  ///   - code: what is wrong, in a form that programs can compare.
  ///   - arguments: what the message of the catalogue mentions.
  ///   - message: a message of your own; nil takes the one of the catalogue.
  @inline(never)
  public mutating func add(
    code: String, _ arguments: [ValidationIssue.Argument] = [], message: String? = nil
  ) {
    add(at: "", code: code, arguments, message: message)
  }

  /// Adds something that is wrong with a part of the value.
  ///
  /// - Parameters:
  ///   - field: the name of a member, or a JSON pointer that begins with "/".
  ///   - code: what is wrong, in a form that programs can compare.
  ///   - arguments: what the message of the catalogue mentions.
  ///   - message: a message of your own; nil takes the one of the catalogue.
  @inline(never)
  public mutating func add(
    at field: String, code: String, _ arguments: [ValidationIssue.Argument] = [],
    message: String? = nil
  ) {
    total += 1
    guard issues.count < limit else { return }
    let isPointer = field.isEmpty || field.utf8.first == 0x2f
    let pointer = Self.shortened(isPointer ? field : "/" + JSONPointer.escaped(field))
    issues.append(
      ValidationIssue(pointer: pointer, code: code, arguments: arguments, message: message))
  }

  /// Puts the name of a member before the places of what was added since a mark.
  ///
  /// - Parameters:
  ///   - name: the name of the member.
  ///   - mark: the ``count`` before.
  @inlinable @inline(__always)
  public mutating func locate(_ name: StaticString, since mark: Int) {
    if total != mark { prependLiteral(name, since: mark) }
  }

  /// Puts the name of a member before the places of what was added since a mark.
  @inlinable
  public mutating func locate(key name: String, since mark: Int) {
    if total != mark { prepend(name, since: mark) }
  }

  /// Puts the position of an element before the places of what was added since a mark.
  @inlinable @inline(__always)
  public mutating func locate(index: Int, since mark: Int) {
    if total != mark { prepend(String(index), since: mark) }
  }

  @inline(never) @usableFromInline
  mutating func prependLiteral(_ token: StaticString, since mark: Int) {
    prepend(JSONString.text(of: token), since: mark)
  }

  @inline(never) @usableFromInline
  mutating func prepend(_ token: String, since mark: Int) {
    let first = Swift.min(mark, issues.count)
    guard first < issues.count else { return }
    let prefix = Self.shortened("/" + JSONPointer.escaped(token))
    for index in first..<issues.count {
      issues[index].pointer = Self.shortened(prefix + issues[index].pointer)
    }
  }

  /// The longest place that is told, in bytes.
  private static var pointerLimit: Int { 1024 }

  /// Cuts what only a hostile body has: the name of a member that stands before a hundred violations
  /// must not become a hundred times as long an answer.
  private static func shortened(_ pointer: String) -> String {
    guard pointer.utf8.count > pointerLimit else { return pointer }
    var bytes = Array(pointer.utf8.prefix(pointerLimit))
    // Not within a character, whose further bytes all begin with 10.
    while let last = bytes.last, last & 0xc0 == 0x80 { bytes.removeLast() }
    if let last = bytes.last, last >= 0xc0 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self) + "…"
  }

  /// Validates a part of a value and locates what is wrong with it.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - name: the name of its member.
  @inlinable
  public mutating func nested(_ part: some Validatable, at name: StaticString) {
    let mark = total
    part.validateFields(into: &self)
    part.validate(into: &self)
    locate(name, since: mark)
  }
}
