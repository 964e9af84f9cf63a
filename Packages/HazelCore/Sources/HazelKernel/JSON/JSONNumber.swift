/// A number as it is written in JSON, without loss.
///
/// JSON sets no limit to numbers (RFC 8259, section 6). This keeps the digits and converts on
/// request.
public struct JSONNumber: Sendable {
  /// The number in JSON's own form: `-12.50e3`.
  public let text: String

  @usableFromInline
  init(validated text: String) {
    self.text = text
  }

  /// Takes over text that is a JSON number.
  ///
  /// - Parameter text: the number, without white space.
  /// - Returns: nil where it is not one.
  public init?(_ text: String) {
    var copy = text
    let isNumber = copy.withUTF8 { buffer in
      guard let first = buffer.first, first == 0x2d || first &- 0x30 <= 9 else { return false }
      var reader = JSONReader(buffer)
      do throws(JSONError) {
        _ = try reader.scanNumber()
      } catch {
        return false
      }
      return reader.position == buffer.count
    }
    guard isNumber else { return nil }
    self.text = text
  }

  /// Makes a number of an integer.
  ///
  /// - Parameter value: an integer of any width.
  @inlinable
  public init<Value: FixedWidthInteger>(_ value: Value) {
    self.init(validated: String(value))
  }

  /// Makes a number of a floating-point value, in the shortest form that reads back as the same.
  ///
  /// - Parameter value: the value.
  /// - Returns: nil for infinity and not-a-number, which JSON cannot express.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var writer = JSONWriter(capacity: 32)
    writer.double(value)
    text = String(decoding: writer.takeBytes(), as: UTF8.self)
  }
}

extension JSONNumber {
  /// The value as an integer; nil where there is a fraction or it does not fit.
  ///
  /// - Parameter type: the type of the integer; `Int` by default.
  /// - Returns: the value, under the rules of ``JSONReader/int(as:)``.
  @inlinable
  public func int<Value: FixedWidthInteger>(as type: Value.Type = Int.self) -> Value? {
    withReader { reader throws(JSONError) in try reader.int(as: type) }
  }

  /// The nearest `Double`; nil where it is out of range.
  public var double: Double? {
    withReader { reader throws(JSONError) in try reader.double() }
  }

  /// Whether the value is an integer, of any size.
  package var isWhole: Bool {
    canonical.exponent >= 0
  }

  @usableFromInline
  func withReader<Value>(
    _ body: (inout JSONReader) throws(JSONError) -> Value?
  ) -> Value? {
    var copy = text
    return copy.withUTF8 { buffer in
      var reader = JSONReader(buffer)
      do throws(JSONError) {
        return try body(&reader)
      } catch {
        return nil
      }
    }
  }

  /// The digits and the power of ten, so that equal values are equal: `1.0`, `1` and `10e-1`.
  private var canonical: (isNegative: Bool, digits: [UInt8], exponent: Int64) {
    var copy = text
    return copy.withUTF8 { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return (false, [], 0) }
      let isNegative = base[0] == 0x2d
      let decimal = JSONDecimal(base, from: isNegative ? 1 : 0, to: buffer.count)
      let (digits, exponent) = decimal.canonicalDigits()
      return (isNegative && !digits.isEmpty, digits, exponent)
    }
  }
}

extension JSONNumber: Equatable {
  /// Compares the values, exactly: `1.0` equals `1`, and `-0` equals `0`.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    let a = left.canonical
    let b = right.canonical
    return a.isNegative == b.isNegative && a.exponent == b.exponent && a.digits == b.digits
  }
}
