public import HazelKernel

/// Encodes values as JSON.
///
/// It takes the place of Foundation's `JSONEncoder`, and writes the same documents: `Encodable`
/// types need no change. The text is written while the value is encoded, without a tree between.
/// An encoder is a value: share it, copy it, or make a new one for each call, which costs nothing.
///
/// ```swift
/// var encoder = HazelJSONEncoder()
/// encoder.keyStrategy = .snakeCase
/// let bytes = try encoder.encode(book)
/// ```
///
/// `Date` follows ``dateStrategy``, `Data` becomes base64, `URL` and `UUID` become strings,
/// `Decimal` a number with all its digits. Infinity and not-a-number are an error.
///
/// Members are written in the order in which they are encoded. Only for sorted keys, and for types
/// that write to several containers in turn, a tree is made.
public struct HazelJSONEncoder: Sendable {
  /// How instants are written; ``JSONDateStrategy/iso8601`` by default.
  public var dateStrategy: JSONDateStrategy = .iso8601
  /// How names of properties are written; as they are by default.
  public var keyStrategy: JSONKeyStrategy = .useDefaultKeys
  /// Whether members are sorted by their names, byte by byte; false by default.
  public var sortsKeys: Bool = false
  /// How the text is written: lines, escapes, infinity.
  public var writing: WritingOptions = WritingOptions()
  /// How many values may be encoded within each other; 128 by default.
  ///
  /// It is there for values that contain themselves. Numbers above 512 count as 512.
  public var maximumDepth: Int {
    get { depth }
    set { depth = min(max(newValue, 1), 512) }
  }
  private var depth: Int = 128
  /// What `init(from:)` and `encode(to:)` find in `userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// How the text is written.
  public typealias WritingOptions = JSONWriter.Options

  /// Makes an encoder.
  public init() {}

  /// Whether DTOs may write themselves: what they write depends on no strategy.
  var isPlain: Bool { dateStrategy == .iso8601 && keyStrategy == .useDefaultKeys && !sortsKeys }

  /// Encodes a value.
  ///
  /// - Parameter value: the value.
  /// - Returns: the document as UTF-8.
  /// - Throws: `EncodingError` for a value that cannot be written, ``HazelKernel/JSONError`` for
  ///   infinity and not-a-number, and whatever `encode(to:)` throws.
  public func encode<Value: Encodable>(_ value: Value) throws -> [UInt8] {
    if !sortsKeys {
      if isPlain, let direct = value as? any DTOCollection {
        return try direct.json(options: writing)
      }
      let state = JSONEncodingState(self, usesTree: false)
      if let bytes = try state.encodeDocument(value) { return bytes }
    }
    let state = JSONEncodingState(self, usesTree: true)
    return try state.encodeDocument(value) ?? []
  }
}
