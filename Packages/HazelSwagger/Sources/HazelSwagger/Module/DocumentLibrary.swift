import HazelCore
import HazelKernel
import HazelOpenAPI
import Logging
import Synchronization

/// The documents of an application, each made when somebody asks for it and then kept.
final class DocumentLibrary: Sendable {
  /// A document as it is sent.
  private struct Edition: Hashable {
    let selection: DocumentSelection
    let format: DocumentFormat
    let isVersion30: Bool
  }

  private struct State {
    var environment: String = Preparation.standardEnvironment
    var interface: ApplicationInterface?
    var logger: Logger?
    var documents: [DocumentSelection: GeneratedDocument] = [:]
    var editions: [Edition: CachedContent] = [:]
    var pages: DocumentationPages?
    var contract: ResponseContract?
  }

  private let options: SwaggerOptions
  private let state: Mutex<State> = Mutex(State())

  init(_ options: SwaggerOptions) {
    self.options = options
  }

  /// Says where the application runs.
  func setEnvironment(_ environment: String) {
    state.withLock { $0.environment = environment }
  }

  /// Begins anew with an application.
  func begin(_ interface: ApplicationInterface, _ logger: Logger) {
    state.withLock { state in
      state.interface = interface
      state.logger = logger
      state.documents = [:]
      state.editions = [:]
      state.pages = nil
      state.contract = nil
    }
  }

  /// Whether somebody develops the application.
  var isDevelopment: Bool {
    state.withLock { $0.environment } == Preparation.standardEnvironment
  }

  // MARK: Documents

  /// A document; nil before the application has started.
  func document(_ selection: DocumentSelection) -> GeneratedDocument? {
    let (known, interface, logger) = state.withLock {
      ($0.documents[selection], $0.interface, $0.logger)
    }
    if let known { return known }
    guard let interface else { return nil }
    let made = interface.openAPI(options.document, selection)
    return state.withLock { state in
      // Whoever made it at the same time goes on with the same one.
      if let other = state.documents[selection] { return other }
      state.documents[selection] = made
      if selection == .all {
        for warning in made.warnings { logger?.warning("\(warning)") }
      }
      return made
    }
  }

  /// What answers have to be like; nil before the application has started.
  ///
  /// It looks at the whole document: of two versions at one path, only the one that stands there.
  var contract: ResponseContract? {
    guard options.responseChecks.areMade(inDevelopment: isDevelopment) else { return nil }
    let (known, logger) = state.withLock { ($0.contract, $0.logger) }
    if let known { return known }
    guard let document = document(.all), let logger else { return nil }
    let contract = ResponseContract(document, logger)
    state.withLock { $0.contract = contract }
    return contract
  }

  /// Answers with the document of a version: "2.json".
  func response(named name: String, to request: Request) throws -> Response {
    guard let dot = name.lastIndex(of: "."),
      let format = DocumentFormat(rawValue: String(name[name.index(after: dot)...])),
      versions.contains(String(name[..<dot]))
    else {
      throw HTTPError(.notFound, detail: "there is no such document")
    }
    return try response(.version(String(name[..<dot])), format, to: request)
  }

  /// Answers with a document.
  func response(
    _ selection: DocumentSelection, _ format: DocumentFormat, to request: Request
  ) throws -> Response {
    try requireServed()
    let isVersion30: Bool
    switch try request.query.first("openapi") {
    case nil, "3.1": isVersion30 = false
    case "3.0": isVersion30 = true
    case _?:
      throw HTTPError(
        .badRequest, code: "invalid_parameters",
        violations: [
          Violation(.query(name: "openapi"), code: "one_of", message: "expected 3.0 or 3.1")
        ])
    }
    let edition = Edition(selection: selection, format: format, isVersion30: isVersion30)
    return try content(edition).response(to: request)
  }

  private func content(_ edition: Edition) throws -> CachedContent {
    if let known = state.withLock({ $0.editions[edition] }) { return known }
    guard let made = document(edition.selection) else { throw HTTPError(.serviceUnavailable) }
    let document = edition.isVersion30 ? made.document.convertedTo30().document : made.document
    let bytes =
      switch edition.format {
      case .json: try document.json()
      case .yaml: try document.yaml()
      }
    let content = CachedContent(Bytes(bytes), type: edition.format.contentType)
    state.withLock { $0.editions[edition] = content }
    return content
  }

  // MARK: Pages

  /// The pages.
  ///
  /// - Throws: ``HTTPError`` (404) where they are not served.
  func pages() throws(HTTPError) -> DocumentationPages {
    try requireServed()
    let (known, interface) = state.withLock { ($0.pages, $0.interface) }
    if let known { return known }
    let pages = DocumentationPages(
      title: options.document.title ?? interface?.name ?? "", path: options.path,
      documents: shownDocuments, options: options.pages)
    state.withLock { $0.pages = pages }
    return pages
  }

  private var shownDocuments: [DocumentationPages.Document] {
    let path = options.documentPath
    let versions = versions
    let all = shown(versions.isEmpty ? "all" : "combined", path, .all)
    guard versions.count > 1 else { return [all] }
    return [all] + versions.map { shown("version \($0)", "\(path)/\($0)", .version($0)) }
  }

  private func shown(
    _ name: String, _ path: String, _ selection: DocumentSelection
  ) -> DocumentationPages.Document {
    DocumentationPages.Document(
      name: name, url: "\(path).json",
      downloads: [
        ("YAML", "\(path).yaml"), ("OpenAPI 3.0", "\(path).json?openapi=3.0"),
      ]
    ) { [weak self] in
      self?.document(selection)?.document.jsonValue ?? .object(JSONObject())
    }
  }

  private var versions: [String] { state.withLock { $0.interface }?.versions ?? [] }

  private func requireServed() throws(HTTPError) {
    guard options.availability.includes(state.withLock { $0.environment }) else {
      throw HTTPError(.notFound)
    }
  }
}
