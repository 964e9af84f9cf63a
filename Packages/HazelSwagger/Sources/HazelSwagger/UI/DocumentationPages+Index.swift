import HazelCore
import HazelKernel

extension DocumentationPages {
  /// The page of Swagger UI. What it shall show stands in it as data, which its script reads.
  func indexPage() throws(HTTPError) -> CachedContent {
    let base = lastSegment.isEmpty ? "" : "\(lastSegment)/"
    let frame = PageFrame(
      title: title, base: base, styles: [.styles, .pages], scripts: [.bundle, .start])
    let body: HTML = """
      \(bar(on: path))
      <noscript><p class="notice">This page needs JavaScript to send requests.</p></noscript>
      <main id="swagger-ui" data-documents="\(documentData)" data-settings="\(settingData(base))">\
      </main>
      """
    let policy = ContentSecurityPolicy.interactive(origins: options.allowedOrigins)
    return try frame.page(body, policy: policy)
  }

  /// The page that authorization servers send people back to; its script tells the first page.
  func redirectPage() throws(HTTPError) -> CachedContent {
    let frame = PageFrame(title: title, base: "", styles: [], scripts: [.redirect])
    return try frame.page("", policy: ContentSecurityPolicy.redirect)
  }

  /// The bar at the top: the title, the documents, and other forms of them.
  ///
  /// - Parameters:
  ///   - page: the path of the page that the bar stands on.
  ///   - shown: the document that is shown; nil where a script finds out.
  func bar(on page: String, shown: Document? = nil) -> HTML {
    var names: HTML = ""
    for document in documents where documents.count > 1 {
      names = "\(names)\(link(to: document, on: page, shown: shown)) "
    }
    var forms: HTML = ""
    if shown != nil {
      forms = "<a href=\"\(RelativeLink.from(page, to: path))\">Try it out</a> "
    } else if documents.contains(where: { $0.content != nil }) {
      forms = "<a href=\"\(RelativeLink.from(page, to: path(of: "read")))\">Read</a> "
    }
    if let document = shown ?? documents.first, documents.count == 1 || shown != nil {
      for (name, url) in [("JSON", document.url)] + document.downloads {
        forms = "\(forms)<a href=\"\(RelativeLink.from(page, to: url))\">\(name)</a> "
      }
    }
    return """
      <header class="bar"><strong>\(title)</strong><nav aria-label="Documents">\(names)</nav>\
      <nav aria-label="Other forms">\(forms)</nav></header>
      """
  }

  private func link(to document: Document, on page: String, shown: Document?) -> HTML {
    let name = PercentCoding.encode(document.name, as: .strict)
    guard let shown, document.content != nil else {
      let page = shown == nil ? "" : RelativeLink.from(page, to: path)
      return """
        <a href="\(page)?document=\(name)" data-document="\(document.name)">\(document.name)</a>
        """
    }
    let current: HTML = document.name == shown.name ? " aria-current=\"page\"" : ""
    let target = RelativeLink.from(page, to: path(of: "read/\(name)"))
    return "<a href=\"\(target)\"\(current)>\(document.name)</a>"
  }

  /// The path of one of the pages.
  func path(of page: String) -> String { path == "/" ? "/\(page)" : "\(path)/\(page)" }

  /// The documents as JSON, for the script.
  private var documentData: String {
    let entries = documents.map { document in
      let url = RelativeLink.from(path, to: document.url)
      return JSONValue(dictionaryLiteral: ("name", .string(document.name)), ("url", .string(url)))
    }
    return JSONValue.array(entries).description
  }

  /// The settings as JSON, for the script.
  private func settingData(_ base: String) -> String {
    let settings: JSONValue = [
      "redirect": .string("\(base)oauth2-redirect.html"),
      "expansion": .string(options.expansion.rawValue),
      "filter": .bool(options.hasFilter),
      "opensForms": .bool(options.opensForms),
      "sendsRequests": .bool(options.sendsRequests),
      "keepsAuthorization": .bool(options.keepsAuthorization),
      "oauthClientID": .string(options.oauthClientID),
    ]
    return settings.description
  }
}
