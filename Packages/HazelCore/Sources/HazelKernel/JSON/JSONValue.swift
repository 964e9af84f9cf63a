/// A JSON document as a tree, for when its shape is not known beforehand.
///
/// Nothing is lost: members keep their order, numbers their digits.
///
/// ```swift
/// let book = try JSONValue(parsing: body)
/// let city = book["publisher"]?["city"]?.string
/// let first = book.value(at: "/authors/0/name")
/// ```
public enum JSONValue: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number, as it is written.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)
}

extension JSONValue {
  /// The kind of this value.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether this is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The boolean; nil for another value.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number as an `Int`; nil for another value, a fraction, or what does not fit.
  public var int: Int? {
    number?.int()
  }

  /// The number as the nearest `Double`; nil for another value, or what is out of range.
  public var double: Double? {
    number?.double
  }

  /// The number; nil for another value.
  public var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The string; nil for another value.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements; nil for another value.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members; nil for another value.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member with a name; nil where there is none, or this is no object.
  public subscript(name: String) -> JSONValue? {
    object?[name]
  }

  /// The element at a position; nil where there is none, or this is no array.
  public subscript(position: Int) -> JSONValue? {
    guard case .array(let elements) = self, position >= 0, position < elements.count else {
      return nil
    }
    return elements[position]
  }

  /// The value that a JSON pointer names (RFC 6901).
  ///
  /// - Parameter pointer: "" for this value, or tokens that begin with `/`.
  /// - Returns: nil where there is no such value, or `pointer` is not one.
  public func value(at pointer: String) -> JSONValue? {
    guard let tokens = JSONPointer.tokens(of: pointer) else { return nil }
    var value = self
    for token in tokens {
      let next: JSONValue? =
        switch value {
        case .object(let object): object[token]
        case .array: JSONPointer.index(token).flatMap { value[$0] }
        default: nil
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }
}

extension JSONValue: Equatable {
  /// Compares kind and content: numbers by value, strings scalar by scalar, members with their
  /// order.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Makes `null`.
  public init(nilLiteral: ()) {
    self = .null
  }

  /// Makes a boolean.
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  /// Makes a number.
  public init(integerLiteral value: Int64) {
    self = .number(JSONNumber(value))
  }

  /// Makes a string.
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  /// Makes an object with the members in the given order.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    var object = JSONObject()
    for (name, value) in members { object[name] = value }
    self = .object(object)
  }
}

extension JSONValue: ExpressibleByFloatLiteral {
  /// Makes a number; a literal that is too large for a `Double` becomes `null`.
  public init(floatLiteral value: Double) {
    self = JSONNumber(value).map { .number($0) } ?? .null
  }
}
