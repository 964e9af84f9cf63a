import HazelKernel

/// The flat index of a document: an entry for every value and every name, in their order.
///
/// After the entry of an object come those of its names and values in turn, after that of an array
/// those of its elements.
struct JSONTape {
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

  private(set) var entries: [Entry] = []

  /// Makes the index, and makes sure that the document is well-formed.
  init(_ reader: inout JSONReader) throws(JSONError) {
    // Most tokens have more than eight bytes together with what stands between them.
    entries.reserveCapacity(reader.buffer.count / 8 + 4)
    try add(&reader)
    try reader.finish()
  }

  /// Adds the next value. The reader limits the depth.
  private mutating func add(_ reader: inout JSONReader) throws(JSONError) {
    switch try reader.peekKind() {
    case .string:
      if let text = try reader.text() { add(reader.span(of: text)) }
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
        add(reader.span(of: name))
        try add(&reader)
        count &+= 1
      }
      close(index, count)
    case .array:
      let index = entries.count
      entries.append(Entry(kind: .array, offset: reader.offset, extent: 0))
      var array = try reader.expectArray()
      while try reader.nextElement(&array) { try add(&reader) }
      close(index, Int32(truncatingIfNeeded: array.index + 1))
    }
  }

  private mutating func add(_ span: JSONReader.StringSpan) {
    entries.append(
      Entry(
        kind: span.hasEscapes ? .escapedString : .string, offset: span.start, extent: span.count))
  }

  private mutating func close(_ index: Int, _ count: Int32) {
    entries[index].extent = entries.count
    entries[index].count = count
    entries[index].next = Int32(truncatingIfNeeded: index + 1)
  }
}

extension JSONTape.Entry {
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

  /// The string that stands here.
  var span: JSONReader.StringSpan {
    JSONReader.StringSpan(start: offset, count: extent, hasEscapes: kind == .escapedString)
  }
}
