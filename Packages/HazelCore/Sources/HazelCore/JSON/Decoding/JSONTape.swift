import HazelKernel

/// The flat index of a document: an entry for every value and every name, in their order.
///
/// After the entry of an object come those of its names and values in turn, after that of an array
/// those of its elements.
enum JSONTape {
  struct Entry {
    let kind: Kind
    /// Where the token begins; for strings, after the quote.
    let offset: Int
    /// For tokens, the number of bytes; for objects and arrays, the index after their last entry.
    var extent: Int
    /// For objects and arrays, the number of members or elements.
    var count: Int32 = 0
    /// For objects, the entry of the name where the next search begins.
    var next: Int32 = 0
  }

  enum Kind: UInt8 {
    case object
    case array
    case string
    case escapedString
    case number
    case `true`
    case `false`
    case null
  }

  /// Makes the index, and makes sure that the document is well-formed.
  ///
  /// - Parameters:
  ///   - reader: a reader at the beginning; it limits the depth.
  ///   - entries: where the entries go.
  static func write(
    _ reader: inout JSONReader, to entries: inout JSONStack<Entry>
  ) throws(JSONError) {
    try add(&reader, to: &entries)
    try reader.finish()
  }

  /// Adds the next value.
  private static func add(
    _ reader: inout JSONReader, to entries: inout JSONStack<Entry>
  ) throws(JSONError) {
    switch try reader.peekKind() {
    case .string: entries.append(Entry(try reader.scanString()))
    case .number:
      let number = try reader.scanNumber()
      entries.append(
        Entry(kind: .number, offset: number.start, extent: number.end - number.start))
    case .boolean:
      let offset = reader.offset
      let value = try reader.bool() ?? false
      entries.append(
        Entry(kind: value ? .true : .false, offset: offset, extent: reader.offset - offset))
    case .null:
      let offset = reader.offset
      _ = try reader.null()
      entries.append(Entry(kind: .null, offset: offset, extent: 4))
    case .object:
      let index = entries.count
      entries.append(Entry(kind: .object, offset: reader.offset, extent: 0))
      var object = try reader.expectObject()
      var count: Int32 = 0
      while let name = try reader.nextKey(&object) {
        entries.append(Entry(reader.span(of: name)))
        try add(&reader, to: &entries)
        count &+= 1
      }
      close(index, count, in: &entries)
    case .array:
      let index = entries.count
      entries.append(Entry(kind: .array, offset: reader.offset, extent: 0))
      var array = try reader.expectArray()
      while try reader.nextElement(&array) { try add(&reader, to: &entries) }
      close(index, Int32(truncatingIfNeeded: array.index + 1), in: &entries)
    }
  }

  private static func close(_ index: Int, _ count: Int32, in entries: inout JSONStack<Entry>) {
    entries[index].extent = entries.count
    entries[index].count = count
    entries[index].next = Int32(truncatingIfNeeded: index + 1)
  }
}

extension JSONTape.Entry {
  /// The entry of a string.
  init(_ span: JSONReader.StringSpan) {
    self.init(
      kind: span.hasEscapes ? .escapedString : .string, offset: span.start, extent: span.count)
  }

  /// The index of the entry that follows a value.
  @inline(__always)
  func following(_ index: Int) -> Int {
    switch kind {
    case .object, .array: extent
    default: index &+ 1
    }
  }

  /// The offset of the first byte of the value.
  var start: Int {
    switch kind {
    case .string, .escapedString: offset - 1
    default: offset
    }
  }

  /// What stands here, in words.
  var description: String {
    switch kind {
    case .object: "an object"
    case .array: "an array"
    case .string, .escapedString: "a string"
    case .number: "a number"
    case .true, .false: "a boolean"
    case .null: "null"
    }
  }
}
