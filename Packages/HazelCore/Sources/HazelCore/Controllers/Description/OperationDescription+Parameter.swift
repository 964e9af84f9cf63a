public import HazelKernel

extension OperationDescription {
  /// A parameter of the handler.
  public struct Parameter: Sendable {
    /// The name in the request: "page", "X-Request-Id"; empty for a whole query, form or body.
    public let name: String
    /// Where the value comes from: "path", "query", "header", "cookie", "body", "form", or the name
    /// of a source of your own.
    public let source: String
    /// The type of the value.
    public let type: any Any.Type
    /// Whether a request without it is refused.
    public let isRequired: Bool
    /// The default as it is written in the source; nil for none.
    public let defaultValue: String?
    /// The default as JSON; nil for none, and for one that is only known when it is needed.
    public let defaultJSON: JSONValue?
    /// The name in the code, by which comments call it.
    public let label: String
    /// The attribute of a source of your own: "CurrentReader<Reader>"; nil for those of Hazel.
    public let wrapper: (any Any.Type)?

    /// Describes a parameter.
    ///
    /// - Parameters:
    ///   - name: the name in the request; empty for a whole query, form or body.
    ///   - source: where the value comes from.
    ///   - type: the type of the value.
    ///   - isRequired: whether a request without it is refused; true by default.
    ///   - defaultValue: the default as it is written in the source; nil for none.
    ///   - defaultJSON: the default as JSON; nil for none.
    ///   - label: the name in the code; nil, the default, for the same.
    ///   - wrapper: the attribute of a source of your own; nil for those of Hazel.
    public init(
      _ name: String, in source: String, _ type: any Any.Type, isRequired: Bool = true,
      defaultValue: String? = nil, defaultJSON: JSONValue? = nil,
      label: String? = nil, wrapper: (any Any.Type)? = nil
    ) {
      self.name = name
      self.source = source
      self.type = type
      self.isRequired = isRequired
      self.defaultValue = defaultValue
      self.defaultJSON = defaultJSON
      self.label = label ?? name
      self.wrapper = wrapper
    }
  }

  /// The parameters that clients send: those of sources of your own as they describe themselves
  /// (``ParameterDescribing``), without what the server knows by itself, such as addresses.
  public var sentParameters: [Parameter] {
    parameters.flatMap { parameter in
      if let wrapper = parameter.wrapper as? any ParameterDescribing.Type {
        return wrapper.sent(for: parameter)
      }
      return Self.places.contains(parameter.source) && !parameter.isEveryField ? [parameter] : []
    }
  }

  private static let places: Set<String> = ["path", "query", "header", "cookie", "body", "form"]
}

extension OperationDescription.Parameter {
  /// Whether it takes all header fields.
  fileprivate var isEveryField: Bool { source == "header" && name.isEmpty }

  /// The schema of the value, as JSON or as the text that clients write; nil when the type has none.
  ///
  /// - Parameter definitions: where schemas are kept that are referred to.
  public func schema(in definitions: inout SchemaDefinitions) -> JSONSchema? {
    if source != "body", let type = type as? any ParameterValue.Type {
      return type.parameterSchema(in: &definitions)
    }
    return (type as? any JSONSchemaProviding.Type)?.jsonSchema(in: &definitions)
  }

  /// The type of the value where there is one: of an optional, that within.
  public var valueType: any Any.Type { (type as? any OptionalValue.Type)?.wrapped ?? type }

  /// Whether the elements of the value stand in one text, with commas between them.
  public var isCommaSeparated: Bool { valueType is any CommaSeparatedList.Type }
}

/// An optional, for what looks at the type within.
protocol OptionalValue {
  static var wrapped: any Any.Type { get }
}

extension Optional: OptionalValue {
  static var wrapped: any Any.Type { Wrapped.self }
}

/// A ``CommaSeparated`` of any elements.
protocol CommaSeparatedList {}

extension CommaSeparated: CommaSeparatedList {}
