extension JSONError {
  /// A stable name for a kind of problem.
  public struct Code: Hashable, Sendable {
    private let number: UInt8

    private init(_ number: UInt8) {
      self.number = number
    }

    /// The text ends in the middle of a value, or is empty.
    public static var unexpectedEnd: Code { Code(0) }
    /// A character stands where the grammar has no place for it.
    public static var unexpectedCharacter: Code { Code(1) }
    /// A word that begins like `true`, `false` or `null` and is none of them.
    public static var invalidLiteral: Code { Code(2) }
    /// A number with a leading zero, or without digits where digits must be.
    public static var invalidNumber: Code { Code(3) }
    /// A control character (below U+0020) in a string, where it must be escaped.
    public static var controlCharacter: Code { Code(4) }
    /// A backslash that is not followed by one of the escapes of RFC 8259, section 7.
    public static var invalidEscape: Code { Code(5) }
    /// Half of a surrogate pair, written as an escape.
    public static var loneSurrogate: Code { Code(6) }
    /// Bytes that are not UTF-8 (RFC 3629).
    public static var invalidUTF8: Code { Code(7) }
    /// A byte order mark at the start (RFC 8259, section 8.1).
    public static var byteOrderMark: Code { Code(8) }
    /// More text after the end of the value.
    public static var trailingBytes: Code { Code(9) }
    /// Objects and arrays are nested more deeply than allowed.
    public static var tooDeep: Code { Code(10) }
    /// A name stands twice in one object.
    public static var duplicateKey: Code { Code(11) }
    /// The text has more bytes than can be indexed: 2 GiB.
    public static var tooLarge: Code { Code(12) }
    /// A value of another kind than was asked for.
    public static var typeMismatch: Code { Code(32) }
    /// A number with a fraction where an integer was asked for.
    public static var notAnInteger: Code { Code(33) }
    /// A number that does not fit into the type that was asked for.
    public static var numberOutOfRange: Code { Code(34) }
    /// A member that must be there is missing.
    public static var missingKey: Code { Code(35) }
    /// A value of the right kind that is not allowed.
    public static var invalidValue: Code { Code(36) }
    /// A number that JSON cannot express was to be written: infinity or not a number.
    public static var nonFiniteNumber: Code { Code(64) }
    /// Writing ended inside an object or array, or ended more of them than were begun.
    public static var unbalanced: Code { Code(65) }

    var isSyntax: Bool { number < 32 }
  }
}

extension JSONError.Code {
  /// The name in snake case: `duplicate_key`.
  public var name: String {
    switch self {
    case .unexpectedEnd: "unexpected_end"
    case .unexpectedCharacter: "unexpected_character"
    case .invalidLiteral: "invalid_literal"
    case .invalidNumber: "invalid_number"
    case .controlCharacter: "control_character"
    case .invalidEscape: "invalid_escape"
    case .loneSurrogate: "lone_surrogate"
    case .invalidUTF8: "invalid_utf8"
    case .byteOrderMark: "byte_order_mark"
    case .trailingBytes: "trailing_bytes"
    case .tooDeep: "too_deep"
    case .duplicateKey: "duplicate_key"
    case .tooLarge: "too_large"
    case .typeMismatch: "type_mismatch"
    case .notAnInteger: "not_an_integer"
    case .numberOutOfRange: "number_out_of_range"
    case .missingKey: "missing_key"
    case .invalidValue: "invalid_value"
    case .nonFiniteNumber: "non_finite_number"
    default: "unbalanced"
    }
  }
}

extension JSONError.Code: CustomStringConvertible {
  /// The name in snake case.
  public var description: String { name }
}
