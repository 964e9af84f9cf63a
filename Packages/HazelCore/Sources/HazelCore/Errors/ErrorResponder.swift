import HazelKernel
import Logging

/// Makes the response for an error, and logs what the client is not told.
struct ErrorResponder: Sendable {
  private let logger: Logger
  /// How broken rules are reported.
  private let validation: ValidationSettings

  init(_ logger: Logger, validation: ValidationSettings = ValidationSettings()) {
    self.logger = logger
    self.validation = validation
  }

  /// Answers an error with problem details; one that is unknown becomes a bare 500.
  ///
  /// - Parameters:
  ///   - error: the error.
  ///   - request: the request; nil when its head could not be read.
  @Sendable
  func response(to error: any Error, _ request: Request?) -> Response {
    let known = (error as? HTTPError) ?? known(error, request)
    var answer = known ?? HTTPError(.internalServerError)
    if answer.status == .unprocessableContent, !answer.violations.isEmpty {
      answer.status = validation.ruleStatus
    }
    if answer.status.code >= 500 { log(error, request) }
    return ProblemDetails(answer, instance: request?.rawPath, requestID: request?.id).response()
  }

  private func known(_ error: any Error, _ request: Request?) -> HTTPError? {
    // Violations still have to be put into words.
    if let error = error as? DTOError {
      return error.httpError(
        ruleStatus: validation.ruleStatus, catalog: validation.catalog,
        locale: request?.language(in: validation.catalog))
    }
    return (error as? any HTTPErrorConvertible)?.httpError
  }

  private func log(_ error: any Error, _ request: Request?) {
    // A client that went away cancels its handler, and one that sends no HTTP has no request: neither
    // is a fault of the server, and nobody outside must be able to fill its log.
    let level: Logger.Level = error is CancellationError || request == nil ? .debug : .error
    guard logger.logLevel <= level else { return }
    var metadata: Logger.Metadata = ["error": "\(LogText.escaped(String(reflecting: error)))"]
    if let request {
      metadata["method"] = "\(request.method)"
      metadata["path"] = "\(LogText.escaped(request.rawPath))"
      metadata["request_id"] = "\(request.id)"
      if let plan = request.storage.plan {
        if let route = plan.reference {
          metadata["route"] = "\(route.method?.name ?? "ANY") \(route.pattern)"
          metadata["location"] = "\(route.location)"
        }
        if let name = plan.handlerName { metadata["handler"] = "\(name)" }
      }
    }
    logger.log(level: level, "a request failed", metadata: metadata)
  }
}
