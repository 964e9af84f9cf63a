/// The six kinds of JSON values (RFC 8259, section 3).
public enum JSONKind: Hashable, Sendable {
  /// `{…}`
  case object
  /// `[…]`
  case array
  /// `"…"`
  case string
  /// An integer, a fraction or an exponent form.
  case number
  /// `true` or `false`
  case boolean
  /// `null`
  case null
}

extension JSONKind: CustomStringConvertible {
  /// The kind with its article, as it stands in a message: `an object`.
  public var description: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .null: "null"
    }
  }
}

extension JSONKind {
  /// The kind of the value that begins with a byte, or nil where no value begins so.
  @inline(__always)
  init?(firstByte: UInt8) {
    switch firstByte {
    case 0x22: self = .string
    case 0x2d, 0x30...0x39: self = .number
    case 0x7b: self = .object
    case 0x5b: self = .array
    case 0x74, 0x66: self = .boolean
    case 0x6e: self = .null
    default: return nil
    }
  }
}
