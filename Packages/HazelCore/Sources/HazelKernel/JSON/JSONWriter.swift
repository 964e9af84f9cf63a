/// Writes JSON text (RFC 8259) straight into an array of bytes.
///
/// Values are written in the order of the calls. The commas between them, and nothing else, are
/// added by the writer:
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { writer in
///   writer.key("title")
///   writer.string("The Left Hand of Darkness")
///   writer.key("pages")
///   writer.int(304)
/// }
/// let bytes = try writer.finish()
/// ```
///
/// Every object that is begun must be ended, and every value in one must follow a key; then the
/// text is well-formed. What JSON cannot express does not stop the writing: the first such problem
/// is thrown by ``finish()``.
public struct JSONWriter {
  /// The bytes written, and room for more after them. Its count is the room, not the text.
  @usableFromInline var storage: [UInt8]
  /// The number of bytes written.
  @usableFromInline var length: Int = 0
  /// Whether a comma must come before the next key or element.
  @usableFromInline var needsComma: Bool = false
  /// Whether lines are broken and indented.
  @usableFromInline let isPretty: Bool
  /// Whether the next value follows a key.
  @usableFromInline var isAfterKey: Bool = false
  let escapesLineSeparators: Bool
  let nonFinite: NonFiniteNumbers
  /// The number of open objects and arrays.
  @usableFromInline package var depth: Int = 0
  private var failureOffset = 0
  private var failureCode: JSONError.Code?

  /// Makes a writer without text.
  ///
  /// - Parameters:
  ///   - options: how to write.
  ///   - capacity: how many bytes to make room for at first; 256 by default.
  public init(options: Options = Options(), capacity: Int = 256) {
    storage = [UInt8](repeating: 0, count: Swift.max(capacity, 32))
    isPretty = options.isPretty
    escapesLineSeparators = options.escapesLineSeparators
    nonFinite = options.nonFiniteNumbers
  }

  /// The number of bytes written so far.
  public var count: Int { length }
}

extension JSONWriter {
  /// Ends the writing and hands the bytes over, without a copy. The writer is empty afterwards.
  ///
  /// - Returns: the text.
  /// - Throws: ``JSONError/Code/nonFiniteNumber``, ``JSONError/Code/unbalanced``.
  public mutating func finish() throws(JSONError) -> [UInt8] {
    if depth != 0 { fail(.unbalanced) }
    if let error = failure() { throw error }
    return takeBytes()
  }

  /// Hands over what was written so far, without a copy and without checks. The writer is empty
  /// afterwards.
  ///
  /// - Returns: the bytes.
  public mutating func takeBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &storage)
    bytes.removeLast(bytes.count - length)
    length = 0
    depth = 0
    needsComma = false
    isAfterKey = false
    failureCode = nil
    return bytes
  }

  /// Calls `body` with what was written so far.
  ///
  /// - Parameter body: the closure to call; the buffer is valid during the call only.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { buffer throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: buffer[..<length]))
    }
  }

  /// Remembers the first problem.
  @inline(never)
  package mutating func fail(_ code: JSONError.Code) {
    guard failureCode == nil else { return }
    failureCode = code
    failureOffset = length
  }

  private func failure() -> JSONError? {
    guard let code = failureCode else { return nil }
    let offset = failureOffset
    let place = storage.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[..<length])
      return JSONLocation(in: text, at: offset, valueOffset: offset)
    }
    let message =
      switch code {
      case .nonFiniteNumber: "expected a finite number, found infinity or not-a-number"
      case .tooDeep: "expected less nesting, found a value deeper than can be written"
      default: "expected every object and array that was begun to be ended once"
      }
    return JSONError(
      code: code, offset: offset, line: place.line, column: place.column,
      pointer: place.pointer, message: message)
  }
}

extension JSONWriter {
  /// Writes a key or value: a comma if one is due, then up to `room` bytes.
  ///
  /// `body` must not write more than `room` bytes from the pointer on, and returns how many it
  /// wrote.
  @inlinable @inline(__always)
  mutating func append(
    _ room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    if storage.count &- length <= room || isPretty { prepare(room) }
    let start = length
    // The comma is always written and only counted where it is due: that is no branch.
    let comma = needsComma ? 1 : 0
    let written = storage.withUnsafeMutableBufferPointer { buffer in
      let target = buffer.baseAddress.unsafelyUnwrapped + start
      target.pointee = 0x2c
      return body(target + comma)
    }
    length = start &+ comma &+ written
    needsComma = true
  }

  /// Makes room, and breaks the line where that is wanted.
  @inline(never) @usableFromInline
  mutating func prepare(_ room: Int) {
    if isPretty, !isAfterKey, depth > 0 { breakLine() }
    isAfterKey = false
    grow(room &+ 1)
  }

  /// Makes room for a number of bytes after the text.
  @inline(never)
  mutating func grow(_ room: Int) {
    guard storage.count - length < room else { return }
    let added = Swift.max(storage.count, room, 64)
    storage.append(contentsOf: repeatElement(0, count: added))
  }

  /// A comma if one is due, a line feed, and two spaces for each level.
  private mutating func breakLine() {
    let indentation = 2 * depth
    grow(indentation + 2)
    if needsComma { put(0x2c) }
    put(0x0a)
    for _ in 0..<indentation { put(0x20) }
    needsComma = false
  }

  /// Writes one byte; there must be room.
  private mutating func put(_ byte: UInt8) {
    storage[length] = byte
    length += 1
  }

  /// Writes a closing bracket.
  @inlinable @inline(__always)
  mutating func close(_ bracket: UInt8) {
    if storage.count &- length < 1 || isPretty || depth <= 0 { prepareClosing() }
    let start = length
    storage.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.unsafelyUnwrapped[start] = bracket
    }
    length = start &+ 1
    depth &-= 1
    needsComma = true
  }

  @inline(never) @usableFromInline
  mutating func prepareClosing() {
    if depth <= 0 {
      fail(.unbalanced)
      depth = 1
    }
    if isPretty, needsComma {
      needsComma = false
      depth -= 1
      breakLine()
      depth += 1
    }
    isAfterKey = false
    grow(1)
  }
}
