import HazelCore
import HazelKernel

extension ReadingView {
  /// A tag with its operations.
  func section(_ section: DocumentOutline.Section) -> HTML {
    """
    <section id="\(section.anchor)"><h2>\(section.name)</h2>
    \(section.description.map(MarkdownText.html) ?? "")\(HTML(section.entries.map(operation)))</section>

    """
  }

  private func operation(_ entry: DocumentOutline.Entry) -> HTML {
    let operation = entry.operation
    let isDeprecated = operation["deprecated"]?.bool == true
    let note: HTML = isDeprecated ? "<p class=\"deprecated\">Deprecated.</p>\n" : ""
    return """
      <article id="\(entry.anchor)"><h3>\(entry.title)</h3>
      <p class="address">\(badge(entry))<code>\(entry.path)</code></p>
      \(note)\(description(of: operation))\(security(operation))\(parameters(entry))\
      \(requestBody(operation))\(responses(operation))</article>

      """
  }

  private func security(_ operation: JSONValue) -> HTML {
    let ways = (operation["security"] ?? document["security"])?.array ?? []
    let names = ways.map { way -> HTML in
      let schemes = (way.object?.members ?? []).map { member -> HTML in
        let scopes = (member.value.array ?? []).compactMap(\.string).joined(separator: ", ")
        return scopes.isEmpty
          ? "<code>\(member.name)</code>" : "<code>\(member.name)</code> (\(scopes))"
      }
      return schemes.isEmpty ? "nothing" : HTML(schemes, separator: " and ")
    }
    return names.isEmpty ? "" : "<p>Needs \(HTML(names, separator: ", or ")).</p>\n"
  }

  private func parameters(_ entry: DocumentOutline.Entry) -> HTML {
    let own = (entry.operation["parameters"]?.array ?? []).map(resolved)
    // An operation's parameter takes the place of the path's (OpenAPI 3.1, section 4.8.10).
    let shared = (entry.item["parameters"]?.array ?? []).map(resolved).filter { shared in
      !own.contains { $0["name"] == shared["name"] && $0["in"] == shared["in"] }
    }
    let rows = (shared + own).map { parameter -> HTML in
      let content = parameter["content"]?.object?.members.first?.value
      return row(
        parameter["name"]?.string ?? "", place: parameter["in"]?.string,
        isRequired: parameter["required"]?.bool == true,
        schema: parameter["schema"] ?? content?["schema"], about: parameter)
    }
    return rows.isEmpty ? "" : "<h4>Parameters</h4>\n\(table(rows))"
  }

  private func requestBody(_ operation: JSONValue) -> HTML {
    guard let body = operation["requestBody"].map(resolved) else { return "" }
    let note: HTML = body["required"]?.bool == true ? "" : " <small>optional</small>"
    return "<h4>Content\(note)</h4>\n\(description(of: body))\(contents(of: body))"
  }

  private func responses(_ operation: JSONValue) -> HTML {
    let items = (operation["responses"]?.object?.members ?? []).map { member -> HTML in
      let response = resolved(member.value)
      let headers = (response["headers"]?.object?.members ?? []).map { header -> HTML in
        let value = resolved(header.value)
        return row(
          header.name, place: "header", isRequired: value["required"]?.bool == true,
          schema: value["schema"], about: value)
      }
      return """
        <dt class="status s\(String(member.name.prefix(1)))"><code>\(member.name)</code></dt>\
        <dd>\(description(of: response))\(contents(of: response))\
        \(headers.isEmpty ? "" : table(headers))</dd>

        """
    }
    return items.isEmpty ? "" : "<h4>Answers</h4>\n<dl class=\"answers\">\(HTML(items))</dl>\n"
  }

  /// The media types of a request or a response, each with its schema.
  private func contents(of value: JSONValue) -> HTML {
    HTML(
      (value["content"]?.object?.members ?? []).map { member in
        """
        <div class="content"><p><code>\(member.name)</code>: \
        \(SchemaText.type(member.value["schema"]))</p>\(inner(member.value["schema"]))</div>

        """
      })
  }
}
