import HazelCore
import HazelKernel

/// The pages that show the documents of an application: one to try its operations (Swagger UI), one
/// to read them without JavaScript.
///
/// The module registers the patterns, and hands requests over:
///
/// ```swift
/// let pages = DocumentationPages(
///   title: "bookshop", path: "/docs",
///   documents: [
///     .init(name: "2", url: "/openapi.json", downloads: [("YAML", "/openapi.yaml")]) { json }
///   ])
/// for pattern in DocumentationPages.patterns(at: "/docs") {
///   plugins.routes.get(pattern, .hidden, .versionNeutral) { try pages.response(to: $0) }
/// }
/// ```
///
/// | path | answer |
/// | --- | --- |
/// | `/docs`, `/docs?document=NAME` | Swagger UI |
/// | `/docs/read`, `/docs/read/NAME` | the reading view |
/// | `/docs/oauth2-redirect.html` | where an authorization server sends people back to |
/// | `/docs/assets/NAME` | scripts, styles, the icon |
///
/// All links are relative, so that the pages also work behind a proxy that adds a prefix. Nothing
/// is made before it is asked for: to have pages costs nothing at start.
struct DocumentationPages: Sendable {
  /// What the pages are about: the name of the application.
  let title: String
  /// Where the first page is, as a path: "/docs".
  let path: String
  /// What the pages show; the first is shown where none is chosen.
  let documents: [Document]
  /// How they show it.
  let options: DocumentationPageOptions
  private let cache: PageCache = PageCache()

  /// Makes the pages.
  ///
  /// - Parameters:
  ///   - title: what the pages are about.
  ///   - path: where the first page is, without a slash at the end: "/docs".
  ///   - documents: what the pages show, at least one; names must differ.
  ///   - options: how they show it.
  init(
    title: String, path: String, documents: [Document],
    options: DocumentationPageOptions = DocumentationPageOptions()
  ) {
    self.title = title
    self.path = path
    self.documents = documents
    self.options = options
  }

  /// The patterns of the routes that lead here, for GET.
  ///
  /// - Parameter path: where the first page is: "/docs".
  static func patterns(at path: String) -> [String] {
    [path, path == "/" ? "/*\(fileParameter)" : "\(path)/*\(fileParameter)"]
  }

  private static let fileParameter: String = "page"

  /// Answers a request that came by one of the patterns.
  ///
  /// - Throws: ``HTTPError`` (404) where there is no such page or file, (406) where the client does
  ///   not take compressed content.
  func response(to request: Request) throws(HTTPError) -> Response {
    let file = request.parameters[Self.fileParameter] ?? ""
    if file.isEmpty, path != "/", request.rawPath.hasSuffix("/") {
      // The links are relative to a path without the slash.
      var response = Response(status: .permanentRedirect)
      let query = request.rawQuery.map { "?\($0)" } ?? ""
      try response.headers.set(.location, to: "../\(lastSegment)\(query)")
      return response
    }
    let found = try cache.content(file) { () throws(HTTPError) in try content(of: file) }
    return try found.response(to: request)
  }

  private func content(of file: String) throws(HTTPError) -> CachedContent {
    switch file {
    case "": return try indexPage()
    case "oauth2-redirect.html": return try redirectPage()
    case "read": return try readingPage(nil)
    default: break
    }
    if file.hasPrefix("read/") { return try readingPage(String(file.dropFirst(5))) }
    if file.hasPrefix("assets/"), let asset = PageAsset(rawValue: String(file.dropFirst(7))) {
      return asset.content
    }
    throw HTTPError(.notFound, detail: "there is no such page of the documentation")
  }

  /// The last segment of the path; empty for the path "/".
  var lastSegment: String {
    path.split(separator: "/", omittingEmptySubsequences: false).last.map { String($0) } ?? ""
  }
}

extension DocumentationPages {
  /// A document that the pages show.
  struct Document: Sendable {
    /// What it is called where there are several: the version, or whom it is for.
    let name: String
    /// Where it is, as JSON or YAML: a path of this server, or a URL.
    let url: String
    /// Other forms of it, with what each is called: ("YAML", "/openapi.yaml").
    let downloads: [(name: String, url: String)]
    /// Gives its content for the reading view; nil where there shall be none. Called once, when
    /// somebody reads it.
    let content: (@Sendable () -> JSONValue)?

    /// Makes a document.
    ///
    /// - Parameters:
    ///   - name: what it is called where there are several.
    ///   - url: where it is, as JSON or YAML.
    ///   - downloads: other forms of it.
    ///   - content: gives its content for the reading view.
    init(
      name: String, url: String, downloads: [(name: String, url: String)] = [],
      content: (@Sendable () -> JSONValue)? = nil
    ) {
      self.name = name
      self.url = url
      self.downloads = downloads
      self.content = content
    }
  }
}
