import HazelCore
import HazelKernel

/// A document of OpenAPI as HTML, for people who read: without scripts, with links between its parts.
///
/// It works on the JSON of the document, so that it shows any document, of 3.0 and 3.1, and what is
/// not as it should be is left out instead of an error.
struct ReadingView {
  /// How many references one after another are followed.
  private static let referenceLimit: Int = 8

  let document: JSONValue
  let outline: DocumentOutline

  /// Takes a document.
  init(_ document: JSONValue) {
    self.document = document
    outline = DocumentOutline(document)
  }

  /// The content of the page.
  var html: HTML {
    """
    <div class="reading">\(contents)<main>\(introduction)\
    \(HTML(outline.sections.map(section)))\(schemas)</main></div>
    """
  }

  /// What a reference in the document leads to; the value itself where it is none.
  func resolved(_ value: JSONValue) -> JSONValue {
    var value = value
    for _ in 0..<Self.referenceLimit {
      guard let reference = value["$ref"]?.string, reference.hasPrefix("#"),
        let pointer = try? PercentCoding.decode(String(reference.dropFirst()), options: .path),
        let target = document.value(at: pointer)
      else { return value }
      value = target
    }
    return value
  }

  /// A description, where there is one.
  func description(of value: JSONValue?) -> HTML {
    value?["description"]?.string.map(MarkdownText.html) ?? ""
  }

  // MARK: The frame

  private var contents: HTML {
    let sections = outline.sections.map { section -> HTML in
      let entries = section.entries.map { entry -> HTML in
        "<li><a href=\"#\(entry.anchor)\">\(badge(entry))<span>\(entry.title)</span></a></li>\n"
      }
      return """
        <li><a class="tag" href="#\(section.anchor)">\(section.name)</a>\
        <ul>\(HTML(entries))</ul></li>
        """
    }
    let schemas: HTML =
      schemaMembers.isEmpty ? "" : "<li><a class=\"tag\" href=\"#schemas\">Schemas</a></li>"
    return
      "<nav class=\"contents\" aria-label=\"Contents\"><ul>\(HTML(sections))\(schemas)</ul></nav>"
  }

  private var introduction: HTML {
    let info = document["info"]
    let servers = (document["servers"]?.array ?? []).compactMap { server -> HTML? in
      guard let url = server["url"]?.string else { return nil }
      return
        "<li><code>\(url)</code> \(MarkdownText.inline(server["description"]?.string ?? ""))</li>"
    }
    let list: HTML = servers.isEmpty ? "" : "<h2>Servers</h2><ul>\(HTML(servers))</ul>"
    return """
      <h1>\(info?["title"]?.string ?? "Untitled") \
      <small>\(info?["version"]?.string ?? "")</small></h1>
      \(description(of: info))\(list)\(securitySchemes)
      """
  }

  private var securitySchemes: HTML {
    let schemes = (document["components"]?["securitySchemes"]?.object?.members ?? []).map {
      member -> HTML in
      let scheme = resolved(member.value)
      let kind = [scheme["type"], scheme["scheme"], scheme["in"], scheme["name"]]
        .compactMap { $0?.string }
      return """
        <dt><code>\(member.name)</code> \(kind.joined(separator: " "))</dt>\
        <dd>\(description(of: scheme))</dd>
        """
    }
    return schemes.isEmpty ? "" : "<h2>Security</h2><dl>\(HTML(schemes))</dl>"
  }

  /// The method of an operation.
  func badge(_ entry: DocumentOutline.Entry) -> HTML {
    "<b class=\"method \(entry.method.lowercased())\">\(entry.method)</b> "
  }
}
