import HazelCore
import HazelKernel

/// A document of OpenAPI as HTML, for people who read: without scripts, with links between its parts.
struct ReadingView {
  let document: JSONValue

  init(_ document: JSONValue) {
    self.document = document
  }

  /// The content of the page.
  var html: HTML {
    let info = document["info"]
    return "<main><h1>\(info?["title"]?.string ?? "")</h1></main>"
  }
}
