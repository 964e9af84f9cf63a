import HazelCore
import HazelKernel
import HazelOpenAPI
import Logging

/// What answers have to be like, as a document says it.
final class ResponseContract: Sendable {
  let logger: Logger
  private let document: OpenAPIDocument
  private let validator: SchemaValidator
  private let operations: [RouteIdentity: OpenAPIOperation]

  init(_ generated: GeneratedDocument, _ logger: Logger) {
    self.logger = logger
    document = generated.document
    validator = SchemaValidator(generated.document)
    var operations: [RouteIdentity: OpenAPIOperation] = [:]
    for place in generated.places where operations[place.route] == nil {
      operations[place.route] = document.paths[place.path]?.operations[place.method]
    }
    self.operations = operations
  }

  /// What is wrong with an answer; nil when it is as it should be, or when nothing is said of it.
  func problem(of response: Response, _ context: RequestContext) -> String? {
    guard let operation = operations[RouteIdentity(context.route)] else { return nil }
    let place = "\(context.route.method?.name ?? "ANY") \(context.route.path)"
    let status = "\(response.status.code)"
    guard let declared = operation.responses[status]?.value else {
      let known = operation.responses.names.filter { $0 != "default" }
      // Errors need not be listed one by one, nor what a handler that returns a `Response` does.
      guard response.status.code < 400, !known.contains("2XX"), !known.isEmpty else { return nil }
      let list = known.joined(separator: ", ")
      return "\(place) answered with \(status), and its document says \(list): "
        + "return a type that says so, or add .mayRespond(…) to the route"
    }
    return contentProblem(of: response, declared, "\(place) answered with \(status)")
  }

  private func contentProblem(
    of response: Response, _ declared: OpenAPIResponse, _ subject: String
  ) -> String? {
    let bytes = response.body.collectedBytes
    guard let bytes, !declared.content.isEmpty else {
      return bytes?.isEmpty == false && declared.content.isEmpty
        ? "\(subject) and content, and its document says none: "
          + "return a type that says what it sends, or add .mayRespond(…) to the route" : nil
    }
    guard !bytes.isEmpty, let field = response.headers[.contentType],
      let type = try? MediaType(field.text)
    else { return nil }
    let name = "\(type.type)/\(type.subtype)".lowercased()
    let names = declared.content.names
    guard let media = declared.content[name] else {
      guard !names.contains(where: { $0.contains("*") }) else { return nil }
      return "\(subject) and \(name), and its document says \(names.joined(separator: ", ")): "
        + "return a type that says so, as MediaContent does"
    }
    guard type.isJSON, let schema = media.schema else { return nil }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      return "\(subject) and content that is no JSON: \(error)"
    }
    let violations = validator.violations(of: value, against: schema.value)
    guard !violations.isEmpty else { return nil }
    let list = violations.prefix(5).map { "\n      \($0)" }.joined()
    return "\(subject) and content that breaks the schema of its document:\(list)"
  }
}
