public import HazelKernel

/// Which parameter of a handler a ``Pipe`` gets the value of.
public struct PipeArgument: Sendable {
  /// The name in the request: "page", "X-Request-Id".
  public let name: String
  /// Where the value comes from: "path", "query", "header", "cookie", "body", "form", or the name of
  /// a source of your own.
  public let source: String
  /// The request and its route.
  public let context: RequestContext

  /// An error that refuses the value with 400 and says where it was.
  ///
  /// - Parameters:
  ///   - message: what is wrong, for people, without the value.
  ///   - code: what is wrong, for programs; "invalid" by default.
  public func refusal(_ message: String, code: String = "invalid") -> HTTPError {
    let location: Violation.Location =
      switch source {
      case "path": .path(name: name)
      case "header": .header(name: name)
      case "cookie": .cookie(name: name)
      case "body": .body(pointer: "")
      case "form": .body(pointer: "/" + JSONPointer.escaped(name))
      default: .query(name: name)
      }
    return HTTPError(
      .badRequest, code: "invalid_parameter",
      violations: [Violation(location, code: code, message: message)])
  }
}

extension RequestContext {
  /// Whether the route has pipes.
  var hasPipes: Bool { RoutePipeline.of(request)?.pipes.isEmpty == false }

  /// Hands a bound value through the pipes of the route.
  ///
  /// - Returns: nil when the value has to wait for a pipe.
  func piped<Value>(_ value: Value, _ place: ParameterPlace) throws -> Value? {
    guard let pipeline = RoutePipeline.of(request) else { return value }
    let argument = PipeArgument(name: place.name, source: place.kind.rawValue, context: self)
    if let waitingPipes { return try waitingPipes.pass(value, argument) }
    var value = value
    for pipe in pipeline.pipes {
      guard case .sync(let pipe) = try pipe.pipe(self) else { throw PipeOutOfPlace() }
      value = try pipe.transform(value, of: argument)
    }
    return value
  }
}
