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

/// Makes the document of an application, and expects of it what holds for all of them.
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
  let generated = app.interface.openAPI(options, selection)
  generated.expectSound()
  return generated
}

extension GeneratedDocument {
  /// Expects that references lead somewhere, that ids of operations are unique, and that the
  /// parameters in paths are those of their operations.
  func expectSound() {
    let json = json
    for target in json.references {
      #expect(json.value(at: String(target.dropFirst())) != nil, "\(target) leads nowhere")
    }
    var ids: Set<String> = []
    for path in json["paths"]?.object?.members ?? [] {
      let captured = path.name.split(separator: "/").filter { $0.hasPrefix("{") }
        .map { String($0.dropFirst().dropLast()) }
      for operation in path.value.object?.members ?? [] {
        let parameters = operation.value["parameters"]?.array ?? []
        let named = parameters.filter { $0["in"] == "path" }.compactMap { $0["name"]?.string }
        #expect(named.sorted() == captured.sorted())
        let id = operation.value["operationId"]?.string ?? ""
        #expect(!id.isEmpty && ids.insert(id).inserted, "\(id) is not unique")
      }
    }
  }

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

  /// All references in this.
  var references: [String] {
    switch self {
    case .array(let elements): elements.flatMap(\.references)
    case .object(let object):
      object.members.flatMap { member in
        member.name == "$ref" ? [member.value.string ?? ""] : member.value.references
      }
    default: []
    }
  }

  /// The names of the members; empty where this is no object.
  var names: [String] { object?.members.map(\.name) ?? [] }

  /// Texts in an array; empty where this is none.
  var strings: [String] { array?.compactMap(\.string) ?? [] }
}
