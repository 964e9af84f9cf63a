import HazelCore
import HazelKernel

extension DocumentationPages {
  /// The reading view of a document.
  ///
  /// - Parameter name: the name of the document; nil for the first.
  /// - Throws: ``HTTPError`` (404) where there is no such document, or none to read.
  func readingPage(_ name: String?) throws(HTTPError) -> CachedContent {
    let document = documents.first { name == nil ? $0.content != nil : $0.name == name }
    guard let document, let content = document.content else {
      throw HTTPError(.notFound, detail: "there is no such document to read")
    }
    let page = path(of: name.map { "read/\($0)" } ?? "read")
    let frame = PageFrame(
      title: title, base: name == nil ? "" : "../", styles: [.pages, .reading])
    let body: HTML = "\(bar(on: page, shown: document))\(ReadingView(content()).html)"
    return try frame.page(body, policy: ContentSecurityPolicy.reading)
  }
}
