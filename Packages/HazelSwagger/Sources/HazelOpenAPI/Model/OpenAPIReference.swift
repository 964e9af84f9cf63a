/// A reference to something that stands elsewhere (OpenAPI 3.1.1, section 4.8.23).
public struct OpenAPIReference: Sendable, Equatable {
  /// The address of what is meant: "#/components/responses/NotFound".
  public var reference: String
  /// A short text instead of that of what is meant.
  public var summary: String?
  /// A longer text instead of that of what is meant, as Markdown.
  public var description: String?

  /// Makes a reference to an address.
  ///
  /// - Parameters:
  ///   - reference: the address: "#/components/responses/NotFound".
  ///   - summary: a short text instead of that of what is meant.
  ///   - description: a longer text instead of that of what is meant.
  public init(_ reference: String, summary: String? = nil, description: String? = nil) {
    self.reference = reference
    self.summary = summary
    self.description = description
  }

  /// Makes a reference to a component of the same document.
  ///
  /// - Parameters:
  ///   - kind: where it stands.
  ///   - name: its name there.
  public init(to kind: OpenAPIComponents.Kind, _ name: String) {
    self.init(kind.pointer(to: name))
  }
}

/// Something itself, or a reference to where it stands.
public enum OpenAPIReferenceOr<Value: Sendable & Equatable>: Sendable, Equatable {
  /// A reference.
  case reference(OpenAPIReference)
  /// The thing itself.
  case value(Value)

  /// The thing itself; nil for a reference.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// The reference; nil for the thing itself.
  public var reference: OpenAPIReference? {
    if case .reference(let reference) = self { reference } else { nil }
  }

  /// A reference to a component of the same document.
  ///
  /// - Parameters:
  ///   - kind: where it stands.
  ///   - name: its name there.
  public static func reference(
    to kind: OpenAPIComponents.Kind, _ name: String
  ) -> OpenAPIReferenceOr {
    .reference(OpenAPIReference(to: kind, name))
  }
}
