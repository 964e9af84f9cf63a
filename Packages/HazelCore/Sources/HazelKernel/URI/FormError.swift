/// Why a query or a form was refused, and which of its fields is the reason.
public struct FormError: Error, Sendable, Hashable {
  /// The kind of a problem; its ``rawValue`` is stable and made for programs to compare.
  public struct Code: Sendable, Hashable {
    enum Kind: UInt8, CaseIterable {
      case malformedEscape, invalidUTF8, controlCharacter
      case tooLarge, tooManyFields, nameTooLong, valueTooLong, tooDeep
      case malformedName, listNotLast, conflictingShapes
      case missing, repeated, wrongType
    }

    let kind: Kind

    /// A "%" without two hexadecimal digits behind it.
    public static var malformedEscape: Code { Code(kind: .malformedEscape) }
    /// A name or a value that is not UTF-8 once it is decoded.
    public static var invalidUTF8: Code { Code(kind: .invalidUTF8) }
    /// NUL in a name or a value.
    public static var controlCharacter: Code { Code(kind: .controlCharacter) }
    /// More bytes than ``FormLimits/maximumSize``.
    public static var tooLarge: Code { Code(kind: .tooLarge) }
    /// More fields than ``FormLimits/maximumCount``.
    public static var tooManyFields: Code { Code(kind: .tooManyFields) }
    /// A name of more bytes than ``FormLimits/maximumNameLength``.
    public static var nameTooLong: Code { Code(kind: .nameTooLong) }
    /// A value of more bytes than ``FormLimits/maximumValueLength``.
    public static var valueTooLong: Code { Code(kind: .valueTooLong) }
    /// A nested name with more levels than ``FormLimits/maximumDepth``.
    public static var tooDeep: Code { Code(kind: .tooDeep) }
    /// A nested name whose brackets do not match, or without anything in front of them.
    public static var malformedName: Code { Code(kind: .malformedName) }
    /// "[]" that is not at the end of a nested name.
    public static var listNotLast: Code { Code(kind: .listNotLast) }
    /// A name that is a text in one place and a list or an object in another.
    public static var conflictingShapes: Code { Code(kind: .conflictingShapes) }
    /// A required field that is not there.
    public static var missing: Code { Code(kind: .missing) }
    /// A field that is there more than once where one value is read.
    public static var repeated: Code { Code(kind: .repeated) }
    /// A value that is not of the type that is read.
    public static var wrongType: Code { Code(kind: .wrongType) }
  }

  /// Where fields come from.
  public struct Source: Sendable, Hashable {
    let isQuery: Bool

    /// The query of a request target.
    public static var query: Source { Source(isQuery: true) }
    /// A body of type `application/x-www-form-urlencoded`.
    public static var form: Source { Source(isQuery: false) }
  }

  /// The kind of the problem.
  public let code: Code
  /// Where the fields come from.
  public let source: Source
  /// The decoded name of the field; nil when the problem is not in one field, or in the name
  /// itself.
  public let name: String?
  /// Where the problem is: the number of encoded bytes in front of it. Nil for a missing field.
  public let offset: Int?
  /// What was expected, in words: "an integer", "at most 1000 fields".
  public let expected: String
  /// The first characters of the value that came, where one was of the wrong type. It is what the
  /// client sent, perhaps a secret: ``message`` does not repeat it.
  public let received: String?

  init(
    _ code: Code, in source: Source, name: String? = nil, at offset: Int? = nil,
    expected: String, received: String? = nil
  ) {
    self.code = code
    self.source = source
    self.name = name
    self.offset = offset
    self.expected = expected
    self.received = received
  }

  /// What is wrong and how to mend it, for people; without the value that came.
  public var message: String {
    var text = source.isQuery ? "query" : "form"
    if let name { text += source.isQuery ? " parameter \"\(name)\"" : " field \"\(name)\"" }
    text += ": \(code.explanation); expected \(expected)"
    if let offset { text += " (byte \(offset))" }
    return text
  }
}

extension FormError.Code: RawRepresentable {
  /// The code with a stable name; nil when there is no such code.
  public init?(rawValue: String) {
    for kind in Kind.allCases where Self(kind: kind).rawValue.hasSameOctets(as: rawValue) {
      self.init(kind: kind)
      return
    }
    return nil
  }

  /// The stable name: `too_many_fields`.
  public var rawValue: String {
    switch kind {
    case .malformedEscape: "malformed_escape"
    case .invalidUTF8: "invalid_utf8"
    case .controlCharacter: "control_character"
    case .tooLarge: "too_large"
    case .tooManyFields: "too_many_fields"
    case .nameTooLong: "name_too_long"
    case .valueTooLong: "value_too_long"
    case .tooDeep: "too_deep"
    case .malformedName: "malformed_name"
    case .listNotLast: "list_not_last"
    case .conflictingShapes: "conflicting_shapes"
    case .missing: "missing"
    case .repeated: "repeated"
    case .wrongType: "wrong_type"
    }
  }

  var explanation: String {
    switch kind {
    case .malformedEscape: "an escape is malformed"
    case .invalidUTF8: "the decoded bytes are not text"
    case .controlCharacter: "there is a NUL character"
    case .tooLarge: "there are too many bytes"
    case .tooManyFields: "there are too many fields"
    case .nameTooLong: "a name is too long"
    case .valueTooLong: "the value is too long"
    case .tooDeep: "the name is nested too deeply"
    case .malformedName: "the name is malformed"
    case .listNotLast: "\"[]\" stands in the middle of the name"
    case .conflictingShapes: "the name is used in two ways"
    case .missing: "the value is missing"
    case .repeated: "there is more than one value"
    case .wrongType: "the value has the wrong type"
    }
  }
}

extension FormError: CustomStringConvertible {
  /// The code and the message in one line.
  public var description: String { "\(code.rawValue): \(message)" }
}
