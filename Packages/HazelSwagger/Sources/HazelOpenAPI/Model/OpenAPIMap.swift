import HazelKernel

/// Values by name, in the order in which they were added.
///
/// Paths, responses, components and whatever else OpenAPI keeps under names: the order of the
/// author is the order of the reader. Names are compared scalar by scalar, as JSON does.
///
/// ```swift
/// var responses: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> = [:]
/// responses["200"] = .value(OpenAPIResponse(description: "The book."))
/// ```
public struct OpenAPIMap<Value: Sendable & Equatable>: Sendable, Equatable {
  /// A name with its value.
  public struct Element: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value.
    public var value: Value

    /// Makes an element.
    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The elements in their order; no name stands twice.
  public private(set) var elements: [Element] = []

  /// Makes a map without elements.
  public init() {}

  /// The value with a name. Setting replaces it in its place or adds it at the end; setting nil
  /// removes it.
  public subscript(name: String) -> Value? {
    get { position(of: name).map { elements[$0].value } }
    set {
      switch (position(of: name), newValue) {
      case (let position?, let value?): elements[position].value = value
      case (let position?, nil): elements.remove(at: position)
      case (nil, let value?): elements.append(Element(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The value with a name; while it is missing, `value` stands for it and is kept once changed.
  public subscript(name: String, default value: @autoclosure () -> Value) -> Value {
    get { self[name] ?? value() }
    set { self[name] = newValue }
  }

  /// The names in their order.
  public var names: [String] { elements.map(\.name) }

  /// Adds an element whose name is known to be new.
  mutating func append(_ name: String, _ value: Value) {
    elements.append(Element(name: name, value: value))
  }

  /// Changes every value, with its place.
  ///
  /// - Parameter pointer: the place of the map.
  mutating func changeEach(at pointer: String, _ change: (inout Value, String) -> Void) {
    for index in elements.indices {
      let place = pointer + "/" + JSONPointer.escaped(elements[index].name)
      change(&elements[index].value, place)
    }
  }

  private func position(of name: String) -> Int? {
    let count = name.utf8.count
    // By index, since elements are large: only their names are looked at.
    for index in elements.indices {
      let other = elements[index].name
      if other.utf8.count == count, other.utf8.elementsEqual(name.utf8) { return index }
    }
    return nil
  }
}

extension OpenAPIMap: RandomAccessCollection {
  /// The position of the first element.
  public var startIndex: Int { elements.startIndex }
  /// The position behind the last element.
  public var endIndex: Int { elements.endIndex }
  /// The element at a position.
  public subscript(position: Int) -> Element { elements[position] }
}

extension OpenAPIMap: ExpressibleByDictionaryLiteral {
  /// Makes a map with the elements in the given order; the last one of a name wins.
  public init(dictionaryLiteral elements: (String, Value)...) {
    for (name, value) in elements { self[name] = value }
  }
}
