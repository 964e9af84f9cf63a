public import HazelKernel

/// Decodes values from JSON.
///
/// It takes the place of Foundation's `JSONDecoder`: `Decodable` types need no change. A document
/// is gone through once, as strictly as ``HazelKernel/JSONReader`` does, and a flat index of it is
/// made; values are read from the text when they are asked for.
///
/// ```swift
/// do {
///   let order = try HazelJSONDecoder().decode(Order.self, from: body)
/// } catch let error as JSONError {
///   // line 3, column 14 (/items/0/quantity): expected an integer, found a string
/// }
/// ```
///
/// **Errors.** What is wrong with the document is thrown as a ``HazelKernel/JSONError`` with its
/// place, both where the text is no JSON and where it has another shape than the type;
/// `isSyntaxError` tells which. A `DecodingError` that a type throws itself becomes one too. Other
/// errors of `init(from:)` come through as they are.
///
/// **Rules.** `Date` follows ``dateStrategy``, `Data` is read from base64, `URL` and `UUID` from
/// strings, `Decimal` from a number with up to 38 digits. Integers are numbers without a fraction:
/// `1.0` is one, as for ``HazelKernel/JSONReader/int(as:)``. Nothing is converted between kinds.
public struct HazelJSONDecoder: Sendable {
  /// How instants are read; ``JSONDateStrategy/iso8601`` by default.
  public var dateStrategy: JSONDateStrategy = .iso8601
  /// How names of properties are read; as they are by default.
  public var keyStrategy: JSONKeyStrategy = .useDefaultKeys
  /// Limits and policies for reading: nesting, and names that stand twice.
  public var reading: ReadingOptions = ReadingOptions()
  /// What `init(from:)` finds in `userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// Limits and policies for reading.
  public typealias ReadingOptions = JSONReader.Options

  /// Makes a decoder.
  public init() {}

  /// Decodes a value from an array of bytes.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - bytes: the document as UTF-8.
  /// - Returns: the value.
  /// - Throws: ``HazelKernel/JSONError``, and other errors that `init(from:)` throws itself.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from bytes: [UInt8]
  ) throws -> Value {
    try bytes.withUnsafeBufferPointer { try decode(type, from: $0) }
  }

  /// Decodes a value from a view, without a copy.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - bytes: the document as UTF-8.
  /// - Returns: the value.
  /// - Throws: ``HazelKernel/JSONError``, and other errors that `init(from:)` throws itself.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from bytes: Bytes
  ) throws -> Value {
    try bytes.withUnsafeBytes { raw in
      // The memory of a `Bytes` is never written to, so it may be seen as bytes.
      try decode(type, from: raw.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Decodes a value from memory.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - bytes: the document as UTF-8.
  /// - Returns: the value.
  /// - Throws: ``HazelKernel/JSONError``, and other errors that `init(from:)` throws itself.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from bytes: UnsafeBufferPointer<UInt8>
  ) throws -> Value {
    let state = JSONDecodingState(self, reader: JSONReader(bytes, options: reading))
    // Decoders that somebody keeps beyond this call must not touch the memory any more.
    defer { state.end() }
    try state.index()
    do {
      return try state.decode(type, at: 0)
    } catch let error as DecodingError {
      throw state.located(error)
    }
  }
}
