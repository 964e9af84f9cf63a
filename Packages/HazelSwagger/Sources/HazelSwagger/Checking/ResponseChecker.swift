import HazelCore
import HazelKernel
import HazelOpenAPI
import Logging

/// Compares answers with what the document says of them, while an application is developed.
///
/// Only what was collected is looked at: streams and files pass.
struct ResponseChecker: Interceptor {
  private let library: DocumentLibrary
  private let checks: SwaggerOptions.ResponseChecks

  init(_ library: DocumentLibrary, _ checks: SwaggerOptions.ResponseChecks) {
    self.library = library
    self.checks = checks
  }

  func after(_ response: Response, _ context: RequestContext) throws -> Response {
    guard let contract = library.contract, let problem = contract.problem(of: response, context)
    else { return response }
    contract.logger.error(
      "\(problem)",
      metadata: ["requestId": "\(context.request.id)", "handler": "\(context.route.location)"])
    guard checks == .fail else { return response }
    throw HTTPError(.internalServerError, code: "response_not_documented", detail: problem)
  }
}
