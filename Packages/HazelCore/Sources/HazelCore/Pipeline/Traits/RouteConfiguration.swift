public import HazelKernel

/// Everything about a route that traits can change before the application starts.
public struct RouteConfiguration: Sendable {
  /// The method; nil for all that have no route of their own at the path.
  public let method: HTTPMethod?
  /// The pattern of the path, with the prefix of the controller.
  public let path: String
  /// The type of the controller; nil for a closure.
  public let controller: String?
  /// The name of the method that answers; nil for a closure.
  public let handler: String?
  /// Where the route is written.
  public let location: SourceLocation
  /// Typed notes, for guards, documents and packages.
  public var metadata: RouteMetadata = RouteMetadata()
  /// What happens to the content of a request first.
  public var body: BodyPolicy = .collect
  /// What traits added to the pipeline.
  var components: RouteComponents = RouteComponents()
  /// The versions that the route belongs to; nil for those of the application.
  var versions: [String]?
  /// The pattern of the host.
  var host: String?
  /// What traits found to be wrong.
  private(set) var problems: [BootProblem] = []

  package init(
    method: HTTPMethod?, path: String, controller: String?, handler: String?,
    location: SourceLocation
  ) {
    self.method = method
    self.path = path
    self.controller = controller
    self.handler = handler
    self.location = location
  }

  /// The route as messages name it: `GET /books/:id BookController.show (Shop/Books.swift:12)`.
  public var subject: String {
    var text = "\(method?.name ?? "ANY") \(path)"
    if let controller, let handler { text += " \(controller).\(handler)" }
    return text + " (\(location))"
  }

  /// Says that the route can not be as a trait wants it, which keeps the application from starting.
  ///
  /// - Parameters:
  ///   - code: the stable number of the problem.
  ///   - detail: what is wrong.
  ///   - hint: how to mend it.
  public mutating func report(_ code: String, detail: String, hint: String) {
    problems.append(BootProblem(code, subject, detail: detail, hint: hint))
  }
}
