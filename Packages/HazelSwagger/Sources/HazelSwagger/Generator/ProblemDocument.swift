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

  /// The response for the errors of one status.
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - errors: the errors.
  ///   - isClosed: whether there are no others.
  static func response(
    _ status: HTTPStatus, _ errors: [HTTPErrorDescription], isClosed: Bool
  ) -> OpenAPIResponse {
    var response = OpenAPIResponse(
      description: status.reasonPhrase, content: [mediaType: media(errors, isClosed: isClosed)])
    for name in Set(errors.flatMap(\.headers)).sorted(by: { $0.text < $1.text })
    where name != .contentType {
      let isAlways = errors.allSatisfy { $0.headers.contains(name) }
      response.headers[name.text] = .value(
        OpenAPIHeader(isRequired: isAlways, schema: JSONSchema(type: "string")))
    }
    return response
  }

  private static func media(
    _ errors: [HTTPErrorDescription], isClosed: Bool
  ) -> OpenAPIMediaType {
    var media = OpenAPIMediaType(
      schema: isClosed ? narrowed(errors) : SchemaReferences.to(schemaName))
    for error in errors where media.examples[error.code] == nil {
      media.examples[error.code] = .value(OpenAPIExample(value: example(error)))
    }
    return media
  }

  /// The schema of problems with the codes of some errors and no others.
  private static func narrowed(_ errors: [HTTPErrorDescription]) -> JSONSchema {
    var codes: [String] = []
    for error in errors where !codes.contains(error.code) { codes.append(error.code) }
    var code = JSONSchema()
    code["enum"] = .array(codes.map { .string($0) })
    var properties = JSONObject()
    properties["code"] = code.value
    var narrowed = JSONSchema()
    narrowed["properties"] = .object(properties)
    var schema = JSONSchema()
    schema["allOf"] = .array([SchemaReferences.to(schemaName).value, narrowed.value])
    return schema
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
