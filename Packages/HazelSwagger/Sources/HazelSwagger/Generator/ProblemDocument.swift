import HazelCore
import HazelKernel
import HazelOpenAPI

/// Makes the responses for errors: problem details (RFC 9457), as all errors are answered.
struct ProblemDocument {
  static let mediaType: String = "application/problem+json"
  static let schemaName: String = "Problem"
  static let responseName: String = "Problem"

  /// The schema of all problem details.
  static var schema: JSONSchema {
    var location = JSONSchema.object()
    location["description"] = "A part of the request that was refused."
    location.property("code", text("What is wrong, for programs."), isRequired: true)
    location.property("message", text("What is wrong, for people."), isRequired: true)
    location.property(
      "pointer", text("Where it is in the content, as a JSON pointer."), isRequired: false)
    location.property("parameter", text("The name of the parameter."), isRequired: false)
    var place = text("Where the parameter is.")
    place["enum"] = ["query", "path", "header", "cookie"]
    location.property("in", place, isRequired: false)

    var problem = JSONSchema.object()
    problem["description"] = "An error (RFC 9457)."
    var type = text("Names the kind of problem.")
    type["format"] = "uri-reference"
    type["examples"] = ["about:blank"]
    problem.property("type", type, isRequired: true)
    problem.property("title", text("The status in words."), isRequired: true)
    var status = JSONSchema(type: "integer")
    status["minimum"] = 100
    status["maximum"] = 599
    problem.property("status", status, isRequired: true)
    problem.property("code", text("What went wrong, for programs."), isRequired: true)
    problem.property("detail", text("What went wrong, for people."), isRequired: false)
    problem.property("instance", text("The path of the request."), isRequired: false)
    problem.property(
      "requestId", text("The request as the log of the server names it."), isRequired: false)
    problem.property("errors", .array(of: location), isRequired: false)
    return problem
  }

  /// The response for every error that is listed nowhere.
  static var response: OpenAPIResponse {
    OpenAPIResponse(
      description: "Any other error.",
      content: [mediaType: OpenAPIMediaType(schema: SchemaReferences.to(schemaName))])
  }

  /// The name of the response that all routes share for errors of the pipeline: "NotFound".
  static func sharedName(of status: HTTPStatus) -> String {
    SchemaCollector.component(status.reasonPhrase.filter { $0 != " " })
  }

  /// The response for the errors of one status.
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - errors: the errors.
  ///   - declared: those among them that types of the application describe.
  static func response(
    _ status: HTTPStatus, _ errors: [HTTPErrorDescription], declared: [HTTPErrorDescription]
  ) -> OpenAPIResponse {
    var response = OpenAPIResponse(
      description: status.reasonPhrase, content: [mediaType: media(status, declared)])
    for name in Set(errors.flatMap(\.headers)).sorted(by: { $0.text < $1.text })
    where name != .contentType {
      let isAlways = errors.allSatisfy { $0.headers.contains(name) }
      response.headers[name.text] = .value(
        OpenAPIHeader(isRequired: isAlways, schema: JSONSchema(type: "string")))
    }
    return response
  }

  /// Statuses with which the server and the pipeline answer too, with codes of their own.
  private static let shared: Set<Int> = [
    400, 401, 403, 404, 405, 408, 413, 415, 422, 429, 500, 503,
  ]

  private static func media(
    _ status: HTTPStatus, _ errors: [HTTPErrorDescription]
  ) -> OpenAPIMediaType {
    guard !errors.isEmpty else {
      return OpenAPIMediaType(schema: SchemaReferences.to(schemaName))
    }
    var codes: [String] = []
    for error in errors where !codes.contains(error.code) { codes.append(error.code) }
    var code = JSONSchema()
    // Where others may answer as well, the codes are not all that there are.
    let keyword = shared.contains(status.code) ? "examples" : "enum"
    code[keyword] = .array(codes.map { .string($0) })
    var properties = JSONObject()
    properties["code"] = code.value
    var narrowed = JSONSchema()
    narrowed["properties"] = .object(properties)
    var schema = JSONSchema()
    schema["allOf"] = .array([SchemaReferences.to(schemaName).value, narrowed.value])
    var media = OpenAPIMediaType(schema: schema)
    for error in errors where media.examples[error.code] == nil {
      media.examples[error.code] = .value(OpenAPIExample(value: example(error)))
    }
    return media
  }

  private static func example(_ error: HTTPErrorDescription) -> JSONValue {
    var problem = JSONObject()
    problem["type"] = .string(error.type ?? "about:blank")
    problem["title"] = .string(error.status.reasonPhrase)
    problem["status"] = .number(JSONNumber(Int64(error.status.code)))
    problem["code"] = .string(error.code)
    if let detail = error.detail { problem["detail"] = .string(detail) }
    return .object(problem)
  }

  private static func text(_ description: String) -> JSONSchema {
    var schema = JSONSchema(type: "string")
    schema["description"] = .string(description)
    return schema
  }
}
