/// All texts that a request has under one name, in the order in which they came.
///
/// One text, which is what there usually is, needs no memory of its own.
public struct ParameterTexts: Sendable {
  /// The first text; nil when there is none.
  public private(set) var first: ParameterText?
  private var rest: [ParameterText] = []

  /// Makes a list of one text or of none.
  public init(_ first: ParameterText? = nil) {
    self.first = first
  }

  /// The number of texts.
  public var count: Int { first == nil ? 0 : 1 + rest.count }

  /// Whether there is none.
  public var isEmpty: Bool { first == nil }

  /// All texts.
  public var all: [ParameterText] { first.map { [$0] + rest } ?? [] }

  /// Adds a text.
  public mutating func append(_ text: ParameterText) {
    if first == nil { first = text } else { rest.append(text) }
  }
}
