import HazelKernel

/// The flat index of a document: an entry for every value and every name, in their order.
///
/// After the entry of an object come those of its names and values in turn, after that of an array
/// those of its elements.
enum JSONTape {
  /// A value or a name, in 28 bytes.
  struct Entry {
    private var storedOffset: Int32 = 0
    private var storedExtent: Int32 = 0
    /// For objects and arrays, the number of members or elements.
    var count: Int32 = 0
    /// For objects, the entry of the name where the next search begins.
    var next: Int32 = 0
    /// The entry of the object or array around it; -1 for the whole document.
    let parent: Int32
    /// The position of an element in its array.
    let position: Int32
    var kind: Kind

    init(kind: Kind, parent: Int32 = -1, position: Int32 = 0) {
      self.kind = kind
      self.parent = parent
      self.position = position
    }

    /// Where the token begins; for strings, after the quote.
    var offset: Int {
      get { Int(storedOffset) }
      set { storedOffset = Int32(truncatingIfNeeded: newValue) }
    }

    /// For tokens, the number of bytes; for objects and arrays, the index after their last entry.
    var extent: Int {
      get { Int(storedExtent) }
      set { storedExtent = Int32(truncatingIfNeeded: newValue) }
    }
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
    // There are no more entries than bytes, so that 32 bits are enough for both.
    guard reader.buffer.count < Int(Int32.max) else {
      throw reader.error(.tooLarge, at: 0, message: "expected less than 2 GiB, found more")
    }
    try add(&reader, to: &entries, parent: -1, position: 0)
    try reader.finish()
  }

  /// Adds the next value.
  private static func add(
    _ reader: inout JSONReader, to entries: inout JSONStack<Entry>, parent: Int32, position: Int32
  ) throws(JSONError) {
    let index = entries.count
    let own = Int32(truncatingIfNeeded: index)
    var entry = Entry(kind: .null, parent: parent, position: position)
    switch try reader.peekKind() {
    case .string: entry.set(try reader.scanString())
    case .number:
      let number = try reader.scanNumber()
      entry.kind = .number
      entry.offset = number.start
      entry.extent = number.end - number.start
    case .boolean:
      entry.offset = reader.offset
      entry.kind = try reader.bool() == true ? .true : .false
      entry.extent = reader.offset - entry.offset
    case .null:
      entry.offset = reader.offset
      _ = try reader.null()
    case .object:
      entry.kind = .object
      entry.offset = reader.offset
      entry.next = own &+ 1
      entries.append(entry)
      var object = try reader.expectObject()
      var count: Int32 = 0
      while let name = try reader.nextKey(&object) {
        var key = Entry(kind: .string, parent: own)
        key.set(reader.span(of: name))
        entries.append(key)
        try add(&reader, to: &entries, parent: own, position: count)
        count &+= 1
      }
      close(index, count, in: &entries)
      return
    case .array:
      entry.kind = .array
      entry.offset = reader.offset
      entries.append(entry)
      var array = try reader.expectArray()
      while try reader.nextElement(&array) {
        try add(
          &reader, to: &entries, parent: own, position: Int32(truncatingIfNeeded: array.index))
      }
      close(index, Int32(truncatingIfNeeded: array.index + 1), in: &entries)
      return
    }
    entries.append(entry)
  }

  private static func close(_ index: Int, _ count: Int32, in entries: inout JSONStack<Entry>) {
    entries[index].extent = entries.count
    entries[index].count = count
  }
}

extension JSONTape.Entry {
  /// Makes this the entry of a string.
  @inline(__always)
  mutating func set(_ span: JSONReader.StringSpan) {
    kind = span.hasEscapes ? .escapedString : .string
    offset = span.start
    extent = span.count
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
