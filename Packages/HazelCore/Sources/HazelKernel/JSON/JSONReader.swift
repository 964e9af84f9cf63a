/// A pull reader for JSON text (RFC 8259) over bytes that it borrows.
///
/// The caller asks for what it expects, value by value, and nothing is built that was not asked
/// for. Names of members are compared as bytes:
///
/// ```swift
/// let book = try JSONReader.read(body) { reader throws(JSONError) in
///   var book = Book()
///   var object = try reader.expectObject()
///   while let name = try reader.nextKey(&object) {
///     switch name {
///     case "title": book.title = try reader.expectString()
///     case "pages": book.pages = try reader.expectInt()
///     default: try reader.skip()
///     }
///   }
///   return book
/// }
/// ```
///
/// **What is thrown and what is not.** Text that is not JSON is a `JSONError`, thrown at once. A
/// value of another kind than was asked for is `nil`, and the value is still to be read: record
/// it with ``mismatch(_:)``, which steps over it, and go on, so that all problems of a document can
/// be reported together. The methods that begin with `expect` throw in that case too.
///
/// **How strict it is.** Exactly the grammar of RFC 8259, for skipped values as well: no leading
/// zeros, no raw control characters, no comments, no trailing commas, no text after the value.
/// Strings must be well-formed UTF-8 and must not contain half of a surrogate pair. A byte order
/// mark is refused. A name that stands twice in one object is refused unless the options say
/// otherwise, and so is nesting beyond ``Options/maximumDepth``. Numbers may have any size as long
/// as nobody asks for their value.
///
/// **What the RFC leaves open**, under the names of the public test suite for JSON parsers
/// (JSONTestSuite):
///
/// - `i_number_*`, all ten: accepted, since the digits are kept. Asked for as a `Double`, what is
///   too large is out of range, and what is too small is 0.
/// - `i_object_key_lone_2nd_surrogate`, `i_string_1st_surrogate_but_2nd_missing`,
///   `i_string_1st_valid_surrogate_2nd_invalid`, `i_string_incomplete_surrogate_and_escape_valid`,
///   `i_string_incomplete_surrogate_pair`, `i_string_incomplete_surrogates_escape_valid`,
///   `i_string_invalid_lonely_surrogate`, `i_string_invalid_surrogate`,
///   `i_string_inverted_surrogates_U+1D11E`, `i_string_lone_second_surrogate`: refused, half of a
///   pair is no character.
/// - `i_string_UTF-8_invalid_sequence`, `i_string_UTF8_surrogate_U+D800`,
///   `i_string_invalid_utf-8`, `i_string_iso_latin_1`, `i_string_lone_utf8_continuation_byte`,
///   `i_string_not_in_unicode_range`, `i_string_overlong_sequence_2_bytes`,
///   `i_string_overlong_sequence_6_bytes`, `i_string_overlong_sequence_6_bytes_null`,
///   `i_string_truncated-utf-8`: refused, nothing is repaired.
/// - `i_string_UTF-16LE_with_BOM`, `i_string_utf16BE_no_BOM`, `i_string_utf16LE_no_BOM`: refused,
///   JSON is UTF-8.
/// - `i_structure_UTF-8_BOM_empty_object`: refused.
/// - `i_structure_500_nested_arrays`: refused by default, accepted where the depth allows it.
///
/// `y_object_duplicated_key` and `y_object_duplicated_key_and_value` are well-formed and refused by
/// default; see ``Options/duplicateKeys``.
///
/// A reader is a value: a copy is a mark to come back to.
public struct JSONReader {
  /// The first byte. Valid even if there are none.
  package let base: UnsafePointer<UInt8>
  /// The number of bytes.
  let end: Int
  /// The position of the next byte to read.
  package var position: Int = 0
  /// The number of open objects and arrays.
  var depth: Int = 0
  let maximumDepth: Int
  let rejectsDuplicateKeys: Bool
  /// What the last number that was asked for in vain did not satisfy, and where it stands.
  var numberProblem: (offset: Int, problem: NumberProblem)?
  /// Names of open objects with many members; a stack, in step with the objects.
  var manyKeys: [UInt64] = []

  /// Makes a reader at the start of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: the text; it must stay alive and unchanged while the reader is used.
  ///   - options: limits and policies.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, options: Options = Options()) {
    base = bytes.baseAddress ?? JSONReader.noBytes
    end = bytes.count
    maximumDepth = options.maximumDepth
    rejectsDuplicateKeys = options.duplicateKeys == .reject
  }

  /// Something to point at where there is no text.
  private static var noBytes: UnsafePointer<UInt8> {
    let text: StaticString = "end"
    return text.utf8Start
  }

  /// The number of bytes read so far.
  public var offset: Int { position }
}

extension JSONReader {
  /// Reads a whole document: calls `body`, then makes sure that nothing follows.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  ///   - body: reads the value.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws; ``JSONError/Code/trailingBytes``.
  public static func read<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>,
    options: Options = Options(),
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    var reader = JSONReader(bytes, options: options)
    let result = try body(&reader)
    try reader.finish()
    return result
  }

  /// Reads a whole document from an array.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  ///   - body: reads the value.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws; ``JSONError/Code/trailingBytes``.
  public static func read<Result>(
    _ bytes: [UInt8],
    options: Options = Options(),
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try read(buffer, options: options, body)
    }
  }

  /// Reads a whole document from a view, without a copy.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - options: limits and policies.
  ///   - body: reads the value.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws; ``JSONError/Code/trailingBytes``.
  public static func read<Result>(
    _ bytes: Bytes,
    options: Options = Options(),
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try bytes.withUnsafeBytes { raw throws(JSONError) in
      // The memory of a `Bytes` is never written to, so it may be seen as bytes.
      try read(raw.assumingMemoryBound(to: UInt8.self), options: options, body)
    }
  }

  /// Makes sure that nothing but white space follows.
  ///
  /// - Throws: ``JSONError/Code/trailingBytes``.
  public mutating func finish() throws(JSONError) {
    skipWhitespace()
    if position < end {
      throw failure(.trailingBytes, expected: "the end of the text")
    }
  }
}

extension JSONReader {
  /// Steps over white space (RFC 8259, section 2).
  @inline(__always)
  mutating func skipWhitespace() {
    while position < end {
      let byte = base[position]
      if byte > 0x20 { return }
      guard byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { return }
      position &+= 1
    }
  }

  /// The first byte of the next value, which is not yet known to begin one.
  @inline(__always)
  mutating func firstByte() throws(JSONError) -> UInt8 {
    skipWhitespace()
    guard position < end else { throw failure(.unexpectedEnd, expected: "a value") }
    return base[position]
  }

  /// The kind of the next value, which stays to be read.
  ///
  /// - Returns: the kind its first character stands for.
  /// - Throws: where no value begins.
  public mutating func peekKind() throws(JSONError) -> JSONKind {
    guard let kind = JSONKind(firstByte: try firstByte()) else {
      throw failure(.unexpectedCharacter, expected: "a value")
    }
    return kind
  }
}
