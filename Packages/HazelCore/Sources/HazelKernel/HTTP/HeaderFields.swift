/// The header fields of a response, or of a request that a program makes: ordered, with several
/// values for a name where they were added.
///
/// The first two fields are kept in place, so that a response with a content type and one more
/// field needs no memory of its own.
public struct HeaderFields: Sendable {
  /// One field: a name and a value.
  public struct Field: Hashable, Sendable {
    /// The name.
    public let name: HeaderName
    /// The value.
    public let value: HeaderValue

    /// Makes a field.
    @inlinable
    public init(name: HeaderName, value: HeaderValue) {
      self.name = name
      self.value = value
    }
  }

  @usableFromInline var first: Field?
  @usableFromInline var second: Field?
  @usableFromInline var rest: [Field] = []

  /// Makes no fields.
  @inlinable
  public init() {}

  /// The number of fields.
  @inlinable
  public var count: Int {
    (first == nil ? 0 : 1) &+ (second == nil ? 0 : 1) &+ rest.count
  }

  /// Whether there are no fields.
  @inlinable
  public var isEmpty: Bool { first == nil }

  /// The first value of a name; setting it replaces all of them, setting nil removes them.
  @inlinable
  public subscript(name: HeaderName) -> HeaderValue? {
    get { firstValue(of: name) }
    set {
      if let newValue {
        set(name, newValue)
      } else {
        remove(name)
      }
    }
  }

  /// All values of a name, in order.
  public func values(of name: HeaderName) -> [HeaderValue] {
    var found: [HeaderValue] = []
    for field in self where field.name == name {
      found.append(field.value)
    }
    return found
  }

  /// Whether there is a field of a name.
  public func contains(_ name: HeaderName) -> Bool {
    firstValue(of: name) != nil
  }

  /// Adds a field at the end, beside those of the same name.
  @inlinable
  public mutating func append(_ name: HeaderName, _ value: HeaderValue) {
    append(Field(name: name, value: value))
  }

  /// Adds a field at the end, beside those of the same name.
  @inlinable
  public mutating func append(_ field: Field) {
    if first == nil {
      first = field
    } else if second == nil {
      second = field
    } else {
      rest.append(field)
    }
  }

  /// Sets the only value of a name, in the place of the first one there was.
  @inlinable
  public mutating func set(_ name: HeaderName, _ value: HeaderValue) {
    guard first != nil else {
      first = Field(name: name, value: value)
      return
    }
    replace(name, value)
  }

  /// Sets a value that is known at run time only.
  ///
  /// - Throws: ``HTTPError`` when the text is no header value; see ``HeaderValue/init(_:)``.
  public mutating func set(_ name: HeaderName, to text: String) throws(HTTPError) {
    set(name, try HeaderValue(text))
  }

  /// Adds a value that is known at run time only.
  ///
  /// - Throws: ``HTTPError`` when the text is no header value; see ``HeaderValue/init(_:)``.
  public mutating func append(_ name: HeaderName, text: String) throws(HTTPError) {
    append(name, try HeaderValue(text))
  }

  /// Removes all fields of a name.
  public mutating func remove(_ name: HeaderName) {
    guard contains(name) else { return }
    rebuild { $0.name == name ? nil : $0 }
  }

  @usableFromInline
  mutating func replace(_ name: HeaderName, _ value: HeaderValue) {
    guard contains(name) else {
      append(name, value)
      return
    }
    var isReplaced = false
    rebuild { field in
      guard field.name == name else { return field }
      if isReplaced { return nil }
      isReplaced = true
      return Field(name: name, value: value)
    }
  }

  @usableFromInline
  func firstValue(of name: HeaderName) -> HeaderValue? {
    if let first, first.name == name { return first.value }
    if let second, second.name == name { return second.value }
    for field in rest where field.name == name {
      return field.value
    }
    return nil
  }

  /// Calls a closure with each field, without making an iterator.
  @inlinable
  package func forEachField(_ body: (Field) -> Void) {
    guard let first else { return }
    body(first)
    guard let second else { return }
    body(second)
    for field in rest { body(field) }
  }

  private mutating func rebuild(_ transform: (Field) -> Field?) {
    var fresh = HeaderFields()
    for field in self {
      if let kept = transform(field) { fresh.append(kept) }
    }
    self = fresh
  }
}

extension HeaderFields: Sequence {
  /// Walks over the fields in order.
  public struct Iterator: IteratorProtocol {
    let fields: HeaderFields
    var position = 0

    /// The next field.
    public mutating func next() -> Field? {
      defer { position &+= 1 }
      switch position {
      case 0: return fields.first
      case 1: return fields.second
      default: return position &- 2 < fields.rest.count ? fields.rest[position &- 2] : nil
      }
    }
  }

  /// Walks over the fields in order.
  public func makeIterator() -> Iterator {
    Iterator(fields: self)
  }
}

extension HeaderFields: ExpressibleByDictionaryLiteral {
  /// Makes fields of a literal, in the order in which they are written.
  public init(dictionaryLiteral elements: (HeaderName, HeaderValue)...) {
    for (name, value) in elements {
      append(name, value)
    }
  }
}

extension HeaderFields: Equatable {
  /// Compares names, values and order.
  public static func == (left: HeaderFields, right: HeaderFields) -> Bool {
    left.first == right.first && left.second == right.second && left.rest == right.rest
  }
}

extension HeaderFields: CustomStringConvertible {
  /// The fields, a line each.
  public var description: String {
    var text = ""
    for field in self {
      text += "\(field.name): \(field.value)\n"
    }
    return text
  }
}
