public import HazelKernel

/// A list that is written in one text, with commas between its elements: `?tag=a,b`.
///
/// ```swift
/// @Get func list(@Query tags: CommaSeparated<String> = []) -> [Book]
/// ```
///
/// Several texts of the name are read one after the other.
public struct CommaSeparated<Element: ParameterValue>: ParameterValue {
  /// The elements.
  public var elements: [Element]

  /// Makes a list.
  public init(_ elements: [Element]) {
    self.elements = elements
  }

  /// What each element is.
  public static var parameterExpectation: String {
    "a list with commas, each of it \(Element.parameterExpectation)"
  }

  /// Reads the elements of one text; an empty text has none.
  public init?(parameter text: ParameterText) {
    elements = []
    guard !text.isEmpty else { return }
    for part in text.string.split(separator: ",", omittingEmptySubsequences: false) {
      guard let element = Element(parameter: ParameterText(String(part))) else { return nil }
      elements.append(element)
    }
  }

  /// Reads the elements of all texts.
  public static func read(_ texts: ParameterTexts) throws(ParameterMismatch) -> Self? {
    guard !texts.isEmpty else { return nil }
    var all: [Element] = []
    for text in texts.all {
      guard let list = Self(parameter: text) else {
        throw .wrongType(parameterExpectation, text)
      }
      all += list.elements
    }
    return Self(all)
  }
}

extension CommaSeparated: Sendable where Element: Sendable {}
extension CommaSeparated: Equatable where Element: Equatable {}

extension CommaSeparated: JSONEncodable where Element: JSONEncodable {
  /// Writes an array.
  public func writeJSON(to writer: inout JSONWriter) { elements.writeJSON(to: &writer) }
}

extension CommaSeparated: RandomAccessCollection {
  /// The place of the first element.
  public var startIndex: Int { elements.startIndex }
  /// The place behind the last element.
  public var endIndex: Int { elements.endIndex }
  /// The element at a place.
  public subscript(position: Int) -> Element { elements[position] }
}

extension CommaSeparated: ExpressibleByArrayLiteral {
  /// Makes a list of its elements.
  public init(arrayLiteral elements: Element...) {
    self.elements = elements
  }
}
