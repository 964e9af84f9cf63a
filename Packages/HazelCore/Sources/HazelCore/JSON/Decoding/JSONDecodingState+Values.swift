import HazelKernel

// Essentials has Date, Data, URL, UUID and Decimal, and none of the tables of Foundation that slow
// the start of a program. Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSONDecodingState {
  /// Reads a boolean.
  func bool(at index: Int) throws -> Bool {
    switch entry(index).kind {
    case .true: return true
    case .false: return false
    default: throw mismatch(Bool.self, at: index)
    }
  }

  /// Reads a string.
  @inline(__always)
  func string(at index: Int) throws -> String {
    let entry = entry(index)
    guard entry.kind == .string || entry.kind == .escapedString else {
      throw mismatch(String.self, at: index)
    }
    return string(entry)
  }

  /// Reads an integer.
  @inline(__always)
  func integer<Value: FixedWidthInteger>(_ type: Value.Type, at index: Int) throws -> Value {
    let entry = entry(index)
    guard entry.kind == .number,
      let value = read(entry, { reader throws(JSONError) in try reader.int(as: type) })
    else { throw mismatch(type, at: index) }
    return value
  }

  /// Reads an integer of 128 bits, which the reader does not know.
  func wideInteger<Value: FixedWidthInteger>(_ type: Value.Type, at index: Int) throws -> Value {
    let entry = entry(index)
    guard entry.kind == .number else { throw mismatch(type, at: index) }
    if Value.isSigned,
      let value = read(entry, { reader throws(JSONError) in try reader.int(as: Int64.self) })
    {
      return Value(value)
    }
    if let value = read(entry, { reader throws(JSONError) in try reader.int(as: UInt64.self) }) {
      return Value(value)
    }
    guard let number = read(entry, { reader throws(JSONError) in try reader.number() }),
      let value = Value(number.text)
    else { throw mismatch(type, at: index) }
    return value
  }

  /// Reads a number.
  func double(at index: Int) throws -> Double {
    let entry = entry(index)
    guard entry.kind == .number,
      let value = read(entry, { reader throws(JSONError) in try reader.double() })
    else { throw mismatch(Double.self, at: index) }
    return value
  }

  /// Reads a number.
  func float(at index: Int) throws -> Float {
    let entry = entry(index)
    guard entry.kind == .number,
      let value = read(entry, { reader throws(JSONError) in try reader.float() })
    else { throw mismatch(Float.self, at: index) }
    return value
  }

  /// Reads a value of any type.
  ///
  /// Values of arrays, and those behind generic code, come here whatever they are. A type is
  /// compared by identity, and the result taken for what it is then known to be: a dynamic cast
  /// takes many times as long.
  func decode<Value: Decodable>(_ type: Value.Type, at index: Int) throws -> Value {
    // Sound everywhere below: both types were compared and are the same.
    func same<Other>(_ value: Other) -> Value { unsafeBitCast(value, to: Value.self) }
    if type == String.self { return same(try string(at: index)) }
    if type == Int.self { return same(try integer(Int.self, at: index)) }
    if type == Double.self { return same(try double(at: index)) }
    if type == Bool.self { return same(try bool(at: index)) }
    if type == Date.self, options.dateStrategy != .deferredToDate {
      return same(try date(at: index))
    }
    if type == UUID.self { return same(try uuid(at: index)) }
    if type == Int64.self { return same(try integer(Int64.self, at: index)) }
    if type == Int32.self { return same(try integer(Int32.self, at: index)) }
    if type == Float.self { return same(try float(at: index)) }
    if type == UInt8.self { return same(try integer(UInt8.self, at: index)) }
    if type == Data.self { return same(try data(at: index)) }
    if type == URL.self { return same(try url(at: index)) }
    if type == Decimal.self { return same(try decimal(at: index)) }
    if type == JSONValue.self { return same(try tree(at: index)) }
    markLiteral(type, at: index)
    return try Value(from: JSONValueDecoder(state: self, index: index))
  }

  private func date(at index: Int) throws -> Date {
    switch options.dateStrategy.form {
    case .seconds: return Date(timeIntervalSince1970: try double(at: index))
    case .milliseconds: return Date(timeIntervalSince1970: try double(at: index) / 1000)
    case .timestamp, .deferred:
      guard let timestamp = JSONTimestamp(try string(at: index).utf8) else {
        throw invalid(at: index, "expected a date and time like 2025-03-01T08:30:00Z")
      }
      let fraction = Double(timestamp.nanoseconds) / 1_000_000_000
      return Date(timeIntervalSince1970: Double(timestamp.seconds) + fraction)
    }
  }

  private func uuid(at index: Int) throws -> UUID {
    guard let uuid = UUID(uuidString: try string(at: index)) else {
      throw invalid(at: index, "expected a UUID, found another string")
    }
    return uuid
  }

  private func data(at index: Int) throws -> Data {
    guard let data = Data(base64Encoded: try string(at: index)) else {
      throw invalid(at: index, "expected base64, found another string")
    }
    return data
  }

  private func url(at index: Int) throws -> URL {
    guard let url = URL(string: try string(at: index)) else {
      throw invalid(at: index, "expected a URL, found another string")
    }
    return url
  }

  /// A `Decimal` has 38 digits. More would be rounded, and whoever asks for one wants them all.
  private func decimal(at index: Int) throws -> Decimal {
    let entry = entry(index)
    guard entry.kind == .number,
      let number = read(entry, { reader throws(JSONError) in try reader.number() })
    else { throw mismatch(Decimal.self, at: index) }
    guard let decimal = Decimal(string: number.text), decimal.isFinite,
      JSONNumber(decimal.description) == number
    else {
      throw invalid(
        at: index, "expected a decimal number of up to 38 digits, found one that does not fit",
        .numberOutOfRange)
    }
    return decimal
  }

  private func tree(at index: Int) throws -> JSONValue {
    let entry = entry(index)
    if entry.kind == .string || entry.kind == .escapedString { return .string(string(entry)) }
    guard let value = read(entry, { reader throws(JSONError) in try reader.value() }) else {
      throw mismatch(JSONValue.self, at: index)
    }
    return value
  }
}

// MARK: - Errors

extension JSONDecodingState {
  /// The error for a value that is not what was asked for.
  @inline(never)
  func mismatch(_ type: Any.Type, at index: Int) -> DecodingError {
    let entry = entry(index)
    let expected = Self.words(for: type)
    if entry.kind == .number, type is any Numeric.Type {
      return numberMismatch(type, expected, at: index)
    }
    let context = DecodingError.Context(
      codingPath: path(to: index),
      debugDescription: "expected \(expected), found \(entry.description)")
    return entry.kind == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  private func numberMismatch(
    _ type: Any.Type, _ expected: String, at index: Int
  ) -> DecodingError {
    let number = read(entry(index)) { reader throws(JSONError) in try reader.number() }
    // A whole number ends in as many zeros as its exponent takes away.
    let isWhole = number?.isWhole ?? false
    if type is any BinaryInteger.Type, !isWhole {
      return invalid(
        at: index, "expected \(expected), found a number with a fraction", .notAnInteger)
    }
    return invalid(
      at: index, "expected \(expected), found a number out of its range", .numberOutOfRange)
  }

  /// The error for a value of the right kind that is not allowed.
  func invalid(
    at index: Int, _ description: String, _ code: JSONError.Code = .invalidValue
  ) -> DecodingError {
    .dataCorrupted(
      DecodingError.Context(
        codingPath: path(to: index), debugDescription: description,
        underlyingError: JSONDecodingProblem(code: code)))
  }

  /// A type in the words of JSON.
  static func words(for type: Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "a boolean"
    case let type as any FixedWidthInteger.Type: words(forInteger: type)
    case is any BinaryFloatingPoint.Type, is Decimal.Type: "a number"
    case is Date.Type: "a date and time"
    case is Data.Type, is URL.Type, is UUID.Type: "a string"
    case is any JSONStringKeyed.Type: "an object"
    default: "a value"
    }
  }

  private static func words<Value: FixedWidthInteger>(forInteger type: Value.Type) -> String {
    Value.bitWidth < 64 ? "an integer from \(Value.min) to \(Value.max)" : "an integer"
  }
}
