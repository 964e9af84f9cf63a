public import HazelKernel

/// An example (section 4.8.19).
public struct OpenAPIExample: Sendable, Equatable {
  /// A short text.
  public var summary: String?
  /// A longer text, as Markdown.
  public var description: String?
  /// The example.
  public var value: JSONValue?
  /// Where the example stands, instead of a value.
  public var externalValue: String?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    summary: String? = nil,
    description: String? = nil,
    value: JSONValue? = nil,
    externalValue: String? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.summary = summary
    self.description = description
    self.value = value
    self.externalValue = externalValue
    self.extensions = extensions
  }
}
