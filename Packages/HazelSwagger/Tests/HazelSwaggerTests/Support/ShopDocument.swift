import HazelCore
import HazelKernel
import HazelOpenAPI
import HazelSwagger
import HazelTesting
import Testing

/// A module of some controllers.
struct ShopOfControllers: Module {
  let listed: [any Controller.Type]
  var others: [any Module] = []

  var imports: [any Module] { others }
  var controllers: [any Controller.Type] { listed }
}

/// Makes the document of an application.
func makeDocument(
  of controllers: [any Controller.Type] = [], versioning: Versioning = .uri(),
  _ options: OpenAPIOptions = OpenAPIOptions(), _ selection: DocumentSelection = .all,
  _ register: (HazelApp) -> Void = { _ in }
) -> GeneratedDocument {
  var configuration = HazelApp.Configuration()
  configuration.versioning = versioning
  let app = HazelApp(
    ShopOfControllers(listed: controllers), name: "bookshop", configuration: configuration,
    logger: CapturedLogs().logger)
  register(app)
  return app.interface.openAPI(options, selection)
}

extension GeneratedDocument {
  /// The document as it is sent.
  var json: JSONValue { document.jsonValue }

  /// An operation; `null` when there is none.
  func operation(_ method: String, _ path: String) -> JSONValue {
    json["paths"]?[path]?[method] ?? .null
  }

  /// A response of an operation, also one that stands in the components; `null` when there is none.
  func response(_ status: String, of operation: JSONValue) -> JSONValue {
    let response = operation["responses"]?[status] ?? .null
    guard let reference = response["$ref"]?.string else { return response }
    return json.value(at: String(reference.dropFirst())) ?? .null
  }

  /// A schema of the components; `null` when there is none.
  func schema(_ name: String) -> JSONValue { json["components"]?["schemas"]?[name] ?? .null }
}

extension JSONValue {
  /// A parameter of an operation; `null` when there is none.
  func parameter(_ name: String) -> JSONValue {
    self["parameters"]?.array?.first { $0["name"]?.string == name } ?? .null
  }

  /// The content of a response of an operation; `null` when there is none.
  func content(_ status: String, _ mediaType: String = "application/json") -> JSONValue {
    self["responses"]?[status]?["content"]?[mediaType] ?? .null
  }

  /// The names of the members; empty where this is no object.
  var names: [String] { object?.members.map(\.name) ?? [] }

  /// Texts in an array; empty where this is none.
  var strings: [String] { array?.compactMap(\.string) ?? [] }
}
