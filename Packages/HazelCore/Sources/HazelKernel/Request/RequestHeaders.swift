/// The header fields of a request: a view of the bytes in which they came.
///
/// Looking a name up compares bytes, without regard to case; only the value that is asked for
/// becomes a string.
public struct RequestHeaders: Sendable {
  private let storage: RequestStorage

  init(_ storage: RequestStorage) {
    self.storage = storage
  }

  /// The number of fields.
  public var count: Int { storage.fields.count }

  /// Whether there are no fields.
  public var isEmpty: Bool { count == 0 }

  /// The first value of a name, without white space around it; nil when there is none.
  public subscript(name: HeaderName) -> String? {
    bytes(of: name).map { String(decoding: $0) }
  }

  /// The bytes of the first value of a name, without a copy.
  public func bytes(of name: HeaderName) -> Bytes? {
    guard let index = firstIndex(of: name) else { return nil }
    return storage.head[storage.fields.valueRange(index)]
  }

  /// All values of a name, in the order in which they came.
  public func values(of name: HeaderName) -> [String] {
    var found: [String] = []
    var index = nextIndex(of: name, from: 0)
    while let current = index {
      found.append(String(decoding: storage.head[storage.fields.valueRange(current)]))
      index = nextIndex(of: name, from: current &+ 1)
    }
    return found
  }

  /// Calls `body` with the bytes of each value of a name, without a copy.
  package func forEachValue(of name: HeaderName, _ body: (Bytes) -> Void) {
    var index = nextIndex(of: name, from: 0)
    while let current = index {
      body(storage.head[storage.fields.valueRange(current)])
      index = nextIndex(of: name, from: current &+ 1)
    }
  }

  /// All values of a name as one list: joined with a comma, or with "; " for cookies
  /// (RFC 9110, section 5.3; RFC 9113, section 8.2.3).
  public func combined(_ name: HeaderName) -> String? {
    let all = values(of: name)
    guard var text = all.first else { return nil }
    let separator = name == .cookie ? "; " : ", "
    for value in all.dropFirst() { text += separator + value }
    return text
  }

  /// Whether there is a field of a name.
  public func contains(_ name: HeaderName) -> Bool {
    firstIndex(of: name) != nil
  }

  private func firstIndex(of name: HeaderName) -> Int? {
    nextIndex(of: name, from: 0)
  }

  private func nextIndex(of name: HeaderName, from start: Int) -> Int? {
    var text = name.text
    return text.withUTF8 { wanted in
      storage.head.withUnsafeBytes { head in
        guard let base = head.baseAddress?.assumingMemoryBound(to: UInt8.self),
          let name = wanted.baseAddress
        else { return nil }
        var index = start
        while index < storage.fields.count {
          let range = storage.fields.nameRange(index)
          if range.count == wanted.count,
            ASCII.equalsIgnoringCase(base + range.lowerBound, name, count: range.count)
          {
            return index
          }
          index &+= 1
        }
        return nil
      }
    }
  }
}

extension RequestHeaders: Sequence {
  /// Walks over the fields in the order in which they came.
  public struct Iterator: IteratorProtocol {
    let storage: RequestStorage
    var index = 0

    /// The next field.
    public mutating func next() -> (name: String, value: String)? {
      guard index < storage.fields.count else { return nil }
      defer { index &+= 1 }
      return (
        String(decoding: storage.head[storage.fields.nameRange(index)]),
        String(decoding: storage.head[storage.fields.valueRange(index)])
      )
    }
  }

  /// Walks over the fields in the order in which they came.
  public func makeIterator() -> Iterator {
    Iterator(storage: storage)
  }
}
