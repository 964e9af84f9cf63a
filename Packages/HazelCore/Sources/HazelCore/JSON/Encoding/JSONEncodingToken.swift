import HazelKernel

// Essentials has Date, Data, URL, UUID and Decimal, and none of the tables of Foundation that slow
// the start of a program. Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value that is one token in JSON.
enum JSONEncodingToken {
  case string(String)
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case double(Double)
  case float(Float)
  case tree(JSONValue)

  @inline(__always)
  func write(to writer: inout JSONWriter) {
    switch self {
    case .string(let value): writer.string(value)
    case .bool(let value): writer.bool(value)
    case .integer(let value): writer.int(value)
    case .unsigned(let value): writer.int(value)
    case .double(let value): writer.double(value)
    case .float(let value): writer.float(value)
    case .tree(let value): writer.value(value)
    }
  }
}

extension JSONEncodingState {
  /// The token that a value is written as; nil where it is encoded by its own `encode(to:)`.
  ///
  /// Values of arrays, and those behind generic code, come here whatever they are. A type is
  /// compared by identity, and its value taken for what it is then known to be: a dynamic cast
  /// takes many times as long.
  func token<Value: Encodable>(
    of value: Value, path: @autoclosure () -> [any CodingKey]
  ) throws -> JSONEncodingToken? {
    // Sound everywhere below: both types were compared and are the same.
    func same<Other>(_ type: Other.Type) -> Other { unsafeBitCast(value, to: type) }
    if Value.self == String.self { return .string(same(String.self)) }
    if Value.self == Int.self { return .integer(Int64(same(Int.self))) }
    if Value.self == Double.self {
      return .double(try finite(same(Double.self), path: path()))
    }
    if Value.self == Bool.self { return .bool(same(Bool.self)) }
    if Value.self == Date.self { return try token(of: same(Date.self), path: path()) }
    if Value.self == UUID.self { return .string(same(UUID.self).uuidString) }
    if Value.self == Int64.self { return .integer(same(Int64.self)) }
    if Value.self == Int32.self { return .integer(Int64(same(Int32.self))) }
    if Value.self == Float.self { return .float(try finite(same(Float.self), path: path())) }
    if Value.self == UInt8.self { return .unsigned(UInt64(same(UInt8.self))) }
    if Value.self == Data.self { return .string(same(Data.self).base64EncodedString()) }
    if Value.self == URL.self { return .string(same(URL.self).absoluteString) }
    if Value.self == Decimal.self {
      let decimal = same(Decimal.self)
      // Not-a-number is the only text of a Decimal that is no JSON.
      guard let number = JSONNumber(decimal.description) else {
        throw invalid(decimal, path(), "expected a finite number, found one that is not")
      }
      return .tree(.number(number))
    }
    if Value.self == JSONValue.self { return token(of: same(JSONValue.self)) }
    return nil
  }

  /// A tree is written as it is, unless its members must be sorted.
  private func token(of tree: JSONValue) -> JSONEncodingToken? {
    switch tree {
    case .object, .array: options.sortsKeys ? nil : .tree(tree)
    default: .tree(tree)
    }
  }

  /// Makes sure that JSON can express a number.
  func finite<Value: BinaryFloatingPoint & Encodable>(
    _ value: Value, path: @autoclosure () -> [any CodingKey]
  ) throws -> Value {
    guard !value.isFinite, options.writing.nonFiniteNumbers == .refuse else { return value }
    throw invalid(value, path(), "expected a finite number, found infinity or not-a-number")
  }

  private func token(
    of date: Date, path: @autoclosure () -> [any CodingKey]
  ) throws -> JSONEncodingToken? {
    let interval = date.timeIntervalSince1970
    switch options.dateStrategy.form {
    case .deferred: return nil
    case .seconds: return .double(try finite(interval, path: path()))
    case .milliseconds: return .double(try finite(interval * 1000, path: path()))
    case .timestamp(let hasMilliseconds):
      guard interval.magnitude < 1e12, let timestamp = timestamp(interval, hasMilliseconds) else {
        throw invalid(date, path(), "expected an instant of the years 0 to 9999")
      }
      let text = timestamp.bytes(hasMilliseconds: hasMilliseconds)
      return .string(String(decoding: text, as: UTF8.self))
    }
  }

  /// Rounds down to whole seconds, or to the nearest millisecond: most fractions have no exact
  /// binary form, so that rounding down would lose the last digit.
  private func timestamp(_ interval: Double, _ hasMilliseconds: Bool) -> JSONTimestamp? {
    guard hasMilliseconds else {
      return JSONTimestamp(seconds: Int64(interval.rounded(.down)))
    }
    let milliseconds = Int64((interval * 1000).rounded())
    let rest = ((milliseconds % 1000) + 1000) % 1000
    return JSONTimestamp(
      seconds: (milliseconds - rest) / 1000, nanoseconds: rest * 1_000_000)
  }

  private func invalid(
    _ value: Any, _ path: [any CodingKey], _ description: String
  ) -> EncodingError {
    EncodingError.invalidValue(
      value, EncodingError.Context(codingPath: path, debugDescription: description))
  }
}

extension JSONEncodingState {
  /// Encodes any value at a place.
  func encode<Value: Encodable>(_ value: Value, at place: JSONEncodingPlace) throws {
    if let token = try token(of: value, path: place.codingPath) {
      let core = try slot(at: place)
      token.write(to: &core.pointee.writer)
    } else {
      try encodeNested(value, at: place)
    }
  }

  /// Encodes any value as a member.
  func encode<Value: Encodable>(
    _ value: Value, _ key: some CodingKey, in container: JSONEncodingPlace
  ) throws {
    if let token = try token(of: value, path: container.codingPath + [key]) {
      let core = try slot(for: key, in: container)
      token.write(to: &core.pointee.writer)
    } else {
      try encodeNested(value, at: try place(for: key, in: container))
    }
  }

  /// Encodes any value as the next element.
  func encode<Value: Encodable>(
    _ value: Value, elementOf container: JSONEncodingPlace
  ) throws {
    if let token = try token(of: value, path: elementPath(container)) {
      let core = try slot(forElementOf: container)
      token.write(to: &core.pointee.writer)
    } else {
      try encodeNested(value, at: try place(forElementOf: container))
    }
  }

  /// The path of the element that comes next.
  func elementPath(_ container: JSONEncodingPlace) -> [any CodingKey] {
    container.codingPath + [JSONCodingKey(intValue: count(of: container))]
  }
}
