public import HazelKernel

/// A header field of a response, for documents.
public struct HeaderDescription: Sendable {
  /// The name.
  public var name: HeaderName
  /// What it is for, in a few words; nil when nothing was said.
  public var summary: String?
  /// Whether every such response has it.
  public var isRequired: Bool
  /// The value, where it is always the same; nil otherwise.
  public var value: HeaderValue?
  /// The type of the value, for its schema; a string by default.
  public var type: any JSONSchemaProviding.Type

  /// Describes a header field.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - summary: what it is for; nil, the default, for nothing.
  ///   - isRequired: whether every such response has it; true by default.
  ///   - value: the value, where it is always the same.
  ///   - type: the type of the value; a string by default.
  public init(
    _ name: HeaderName, _ summary: String? = nil, isRequired: Bool = true,
    value: HeaderValue? = nil, type: any JSONSchemaProviding.Type = String.self
  ) {
    self.name = name
    self.summary = summary
    self.isRequired = isRequired
    self.value = value
    self.type = type
  }
}
