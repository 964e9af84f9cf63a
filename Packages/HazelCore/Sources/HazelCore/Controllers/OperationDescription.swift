/// What goes into a handler and what comes out, read from its signature: for documents, and to
/// settle at start what a route needs.
///
/// The generated code fills it in; the types are kept as they are, so that packages (OpenAPI, AI
/// tools) can ask them for schemas.
public struct OperationDescription: Sendable {
  /// A parameter of the handler.
  public struct Parameter: Sendable {
    /// The name in the request: "page", "X-Request-Id".
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
  }

  /// A dependency that the handler takes per call with `@Inject`.
  public struct Injection: Sendable {
    let dependency: Dependency
  }

  /// The parameters in the order of the method.
  public private(set) var parameters: [Parameter] = []
  /// The dependencies taken per call.
  public private(set) var injections: [Injection] = []
  /// The type of the result; nil for nothing.
  public private(set) var result: (any Any.Type)?
  /// The type of the error that the method declares; nil for any or none.
  public private(set) var failure: (any Any.Type)?

  /// Makes a description of a handler that takes and gives nothing.
  public init() {}

  /// Adds a parameter.
  public mutating func parameter(
    _ name: String, in source: String, _ type: any Any.Type, required: Bool,
    default defaultValue: String? = nil
  ) {
    parameters.append(
      Parameter(
        name: name, source: source, type: type, isRequired: required, defaultValue: defaultValue))
  }

  /// Adds a dependency.
  public mutating func inject(_ dependency: Dependency) {
    injections.append(Injection(dependency: dependency))
  }

  /// Says the type of the result.
  public mutating func returns(_ type: any Any.Type) {
    result = type
  }

  /// Says the type of the error that the method declares.
  public mutating func fails(_ type: any Any.Type) {
    failure = type
  }
}
