import HazelCore
import HazelKernel
import HazelOpenAPI

/// Responses that many routes have in common, which stand in the components once.
struct SharedResponses {
  /// What tells the responses of the pipeline from one another.
  private struct Key: Hashable {
    let status: Int
    let headers: [[HeaderName]]
  }

  private var known: [Key: OpenAPIReferenceOr<OpenAPIResponse>] = [:]
  /// The responses by their names.
  private(set) var components: OpenAPIMap<OpenAPIReferenceOr<OpenAPIResponse>> = [:]

  /// The response for errors that no type of the application describes, made once.
  mutating func response(
    _ status: HTTPStatus, _ errors: [HTTPErrorDescription]
  ) -> OpenAPIReferenceOr<OpenAPIResponse> {
    let key = Key(status: status.code, headers: errors.map(\.headers))
    if let made = known[key] { return made }
    let made = reference(to: ProblemDocument.response(status, errors, declared: []), status)
    known[key] = made
    return made
  }

  /// A reference to a response: the response itself where another one has its name.
  private mutating func reference(
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
