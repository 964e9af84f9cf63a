import HazelKernel

/// What goes into a handler and what comes out, read from its signature: for documents, and to
/// settle at start what a route needs.
///
/// The generated code fills it in; the types are kept as they are, so that packages (OpenAPI, AI
/// tools) can ask them for schemas.
public struct OperationDescription: Sendable {
  /// A dependency that the handler takes per call with `@Inject`.
  public struct Injection: Sendable {
    let dependency: Dependency
  }

  /// The comment before the handler, as it is written; nil when there is none.
  public private(set) var documentation: String?
  /// The parameters in the order of the method.
  public private(set) var parameters: [Parameter] = []
  /// The dependencies taken per call.
  public private(set) var injections: [Injection] = []
  /// The type of the result; nil for nothing.
  ///
  /// A sequence that the method hides behind `some AsyncSequence` is an `AsyncStream` here, and any
  /// other hidden type a ``Response``, of which nothing is known.
  public private(set) var result: (any Any.Type)?
  /// Whether the result is sent as events, as with `@Sse`.
  public private(set) var sendsEvents: Bool = false
  /// The type of the error that the method declares; nil for any or none.
  public private(set) var failure: (any Any.Type)?

  /// Makes a description of a handler that takes and gives nothing.
  public init() {}

  /// Says what the comment before the handler says.
  public mutating func documented(_ text: String) {
    documentation = text
  }

  /// Adds a parameter.
  ///
  /// - Parameters:
  ///   - name: the name in the request.
  ///   - source: where the value comes from.
  ///   - type: the type of the value.
  ///   - isRequired: whether a request without it is refused.
  ///   - defaultValue: the default as it is written in the source.
  ///   - value: the default itself, where it is the same for all requests.
  ///   - label: the name in the code, where it is another one.
  ///   - wrapper: the attribute of a source of your own.
  public mutating func parameter(
    _ name: String, in source: String, _ type: any Any.Type, required isRequired: Bool,
    default defaultValue: String? = nil, value: Any? = nil, as label: String? = nil,
    by wrapper: (any Any.Type)? = nil
  ) {
    parameters.append(
      Parameter(
        name, in: source, type, isRequired: isRequired, defaultValue: defaultValue,
        defaultJSON: value.flatMap { JSONValue(describing: $0) }, label: label, wrapper: wrapper))
  }

  /// Adds a dependency.
  public mutating func inject(_ dependency: Dependency) {
    injections.append(Injection(dependency: dependency))
  }

  /// Says the type of the result.
  public mutating func returns(_ type: any Any.Type) {
    result = type
  }

  /// Says what a closure returns; nil when it makes the response by itself.
  mutating func closureReturns(_ type: (any Any.Type)?) {
    guard let type else { return returns(Response.self) }
    if type != Void.self { returns(type) }
  }

  /// Says that the result is sent as events.
  public mutating func events() {
    sendsEvents = true
  }

  /// Says the type of the error that the method declares.
  public mutating func fails(_ type: any Any.Type) {
    failure = type
  }
}
