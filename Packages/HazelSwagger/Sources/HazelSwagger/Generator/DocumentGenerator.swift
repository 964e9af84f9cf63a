import HazelCore
import HazelKernel
import HazelOpenAPI

/// Makes a document of what an application offers.
struct DocumentGenerator {
  private let interface: ApplicationInterface
  private let options: OpenAPIOptions
  private var document: OpenAPIDocument
  private var schemas: SchemaCollector = SchemaCollector()
  private var shared: SharedResponses = SharedResponses()
  private var securitySchemes: [String: SecurityScheme] = [:]
  private var warnings: [OpenAPIProblem] = []
  private var places: [OperationPlace] = []
  /// The path of the document by its shape: two paths that differ in the names of parameters only are
  /// one path.
  private var paths: [String: PathTemplate] = [:]
  private var operationIDs: Set<String> = []
  private var tagComments: [String: String] = [:]
  private var tags: [String] = []
  /// The tags of each module, in order.
  private var groups: [(module: String, tags: [String])] = []

  private init(_ interface: ApplicationInterface, _ options: OpenAPIOptions) {
    self.interface = interface
    self.options = options
    document = OpenAPIDocument(
      info: OpenAPIInfo(
        title: options.title ?? interface.name, summary: options.summary,
        description: options.description, termsOfService: options.termsOfService,
        contact: options.contact, license: options.license, version: options.version),
      servers: options.servers, webhooks: options.webhooks,
      externalDocumentation: options.externalDocumentation)
  }

  /// Makes the document.
  static func document(
    of interface: ApplicationInterface, _ options: OpenAPIOptions, _ selection: DocumentSelection
  ) -> GeneratedDocument {
    var generator = DocumentGenerator(interface, options)
    let routes = generator.routes(selection).map { ($0, ResponseDocument.answers(of: $0)) }
    // What is sent back comes first, so that it has the names of its types: where a type is not the
    // same when it is read, that form is the one with another name.
    for (_, answers) in routes { ResponseDocument.collect(answers, &generator.schemas) }
    for (route, answers) in routes { generator.add(route, answers) }
    return generator.finish()
  }

  /// The routes of the document. Those of the default version come first, so that they win where a
  /// path has several, and those for all methods last, as they answer what the others leave; else
  /// the order stays.
  private func routes(_ selection: DocumentSelection) -> [Route] {
    let routes = interface.routes.filter { !$0.isHidden }
    switch selection {
    case .version(let version):
      return Self.inOrder(routes.filter { $0.versions.isEmpty || $0.versions.contains(version) })
    case .all:
      guard interface.versioning.isInRequest, let fallback = interface.versioning.fallback else {
        return Self.inOrder(routes)
      }
      return Self.inOrder(routes.filter { $0.versions.isEmpty || $0.versions.contains(fallback) })
        + Self.inOrder(
          routes.filter { !$0.versions.isEmpty && !$0.versions.contains(fallback) })
    }
  }

  private static func inOrder(_ routes: [Route]) -> [Route] {
    routes.filter { $0.method != nil } + routes.filter { $0.method == nil }
  }

  private mutating func add(_ route: Route, _ answers: ResponseDescriptions) {
    guard let pattern = try? RoutePattern(route.path) else { return }
    let methods = methods(of: route)
    if methods.isEmpty {
      warn(
        "HZ544", route.path,
        "a document has no room for the method of \(Self.name(route)), which is left out",
        "hide the route with .hidden, or answer a method that OpenAPI knows")
    }
    for template in PathTemplate.all(of: pattern) {
      let shape = template.shape
      // The names of parameters count for nothing in a request: those of the first route stand.
      let path = paths[shape] ?? template
      paths[shape] = path
      for method in methods { add(route, answers, method, template, at: path) }
    }
  }

  private func methods(of route: Route) -> [String] {
    guard let method = route.method else {
      return ["get", "put", "post", "delete", "patch"]
    }
    let name = method.name.lowercased()
    return OpenAPIMethod(rawValue: name) == nil ? [] : [name]
  }

  private mutating func add(
    _ route: Route, _ answers: ResponseDescriptions, _ method: String,
    _ template: PathTemplate, at path: PathTemplate
  ) {
    var item = document.paths[path.text] ?? OpenAPIPathItem()
    guard item.operations[method] == nil else {
      // A route for all methods leaves those that have one of their own.
      if route.method != nil, route.versions.isEmpty || !interface.versioning.isInRequest {
        warn(
          "HZ540", path.text,
          "two routes answer \(method.uppercased()) \(path.text), and a document has room for one: "
            + "that of \(Self.name(route)) is left out",
          "hide it with .hidden, or give it a path of its own")
      }
      return
    }
    let renamed = PathTemplate(text: path.text, parameters: template.parameters)
    var operation = OperationDocument(
      route: route, answers: answers, template: renamed, interface: interface
    ).operation(method, &schemas, &shared)
    rename(&operation, template.names, path.names)
    operation.operationID = unique(operation.operationID)
    addSecurity(of: route, path.text)
    note(operation.tags, of: route)
    item.operations[method] = operation
    document.paths[path.text] = item
    places.append(OperationPlace(route: RouteIdentity(route), path: path.text, method: method))
  }

  /// Gives the parameters of the path the names that they have in the document.
  private func rename(_ operation: inout OpenAPIOperation, _ from: [String], _ to: [String]) {
    guard from != to else { return }
    for index in operation.parameters.indices {
      guard case .value(var parameter) = operation.parameters[index],
        parameter.location == .path, let position = from.firstIndex(of: parameter.name)
      else { continue }
      parameter.name = to[position]
      operation.parameters[index] = .value(parameter)
    }
  }

  private mutating func unique(_ id: String?) -> String? {
    guard let id else { return nil }
    var name = id
    var number = 2
    while !operationIDs.insert(name).inserted {
      name = "\(id)\(number)"
      number += 1
    }
    return name
  }

  private mutating func addSecurity(of route: Route, _ path: String) {
    for scheme in (route.documentedSecurity ?? []).flatMap(\.parts).map(\.scheme) {
      if let other = securitySchemes[scheme.name], other != scheme {
        warn(
          "HZ541", path,
          "two security schemes are called \"\(scheme.name)\", and a document has "
            + "room for one",
          "give the scheme of \(Self.name(route)) another name")
        continue
      }
      securitySchemes[scheme.name] = scheme
      document.components.securitySchemes[scheme.name] = .value(OpenAPISecurityScheme(scheme))
    }
  }

  private mutating func note(_ tags: [String], of route: Route) {
    for (index, tag) in tags.enumerated() {
      if !self.tags.contains(tag) { self.tags.append(tag) }
      if index == 0, tagComments[tag] == nil {
        tagComments[tag] = CommentText(route.controllerDocumentation).text
      }
      guard let module = route.module else { continue }
      if let position = groups.firstIndex(where: { $0.module == module }) {
        if !groups[position].tags.contains(tag) { groups[position].tags.append(tag) }
      } else {
        groups.append((module, [tag]))
      }
    }
  }

  // MARK: The end

  private mutating func finish() -> GeneratedDocument {
    document.tags = options.tags
    for tag in tags where !document.tags.contains(where: { $0.name == tag }) {
      document.tags.append(OpenAPITag(name: tag, description: tagComments[tag]))
    }
    for index in document.tags.indices where document.tags[index].description == nil {
      document.tags[index].description = tagComments[document.tags[index].name]
    }
    if groups.count > 1 { document.extensions["x-tagGroups"] = tagGroups }
    document.components.schemas = schemas.components
    if !document.paths.isEmpty {
      document.components.schemas[ProblemDocument.schemaName] = ProblemDocument.schema
      document.components.responses = shared.components
      document.components.responses[ProblemDocument.responseName] = .value(
        ProblemDocument.response)
    }
    Discriminators.lift(in: &document)
    for name in schemas.clashes {
      warn(
        "HZ542", "#/components/schemas/\(name)",
        "several types are called \"\(name)\", so all but one have a number in the document",
        "give one of them another name")
    }
    options.customize?(&document)
    return GeneratedDocument(document: document, warnings: warnings, places: places)
  }

  /// Tags by their modules, which some readers of documents show as chapters.
  private var tagGroups: JSONValue {
    .array(
      groups.map { group in
        var object = JSONObject()
        object["name"] = .string(OperationNames.moduleBase(of: group.module))
        object["tags"] = .array(group.tags.map { .string($0) })
        return .object(object)
      })
  }

  private mutating func warn(
    _ code: String, _ pointer: String, _ message: String, _ hint: String
  ) {
    warnings.append(OpenAPIProblem(code: code, pointer: pointer, message: message, hint: hint))
  }

  private static func name(_ route: Route) -> String {
    "\(route.handlerName ?? route.path) (\(route.location))"
  }
}

extension Versioning {
  /// Whether requests name versions elsewhere than in the path.
  var isInRequest: Bool {
    if case .path = place { false } else { true }
  }
}
