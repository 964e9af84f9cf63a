import HazelKernel
import HazelOpenAPI

/// Responses that many routes have in common, which stand in the components once.
struct SharedResponses {
  /// The responses by their names.
  private(set) var components: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> = [:]

  /// A reference to a response: the response itself where another one has its name.
  mutating func reference(
    to response: OpenAPIResponse, _ status: HTTPStatus
  ) -> OpenAPIReferenceOr<OpenAPIResponse> {
    let name = ProblemDocument.sharedName(of: status)
    guard let known = components[name] else {
      components[name] = .value(response)
      return .reference(to: .responses, name)
    }
    return known == .value(response) ? .reference(to: .responses, name) : .value(response)
  }
}
