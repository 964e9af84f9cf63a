import HazelCore
import HazelKernel

extension ReadingView {
  /// How deep schemas that stand within others are shown.
  private static let depthLimit: Int = 5

  /// The named schemas.
  var schemaMembers: [JSONObject.Member] {
    document["components"]?["schemas"]?.object?.members ?? []
  }

  /// The named schemas, each with its members.
  var schemas: HTML {
    guard !schemaMembers.isEmpty else { return "" }
    let articles = schemaMembers.map { member -> HTML in
      """
      <article id="\(SchemaText.anchor(member.name))"><h3>\(member.name)</h3>
      <p>\(SchemaText.type(member.value))\(rules(member.value))</p>\
      \(description(of: member.value))\(inner(member.value))</article>

      """
    }
    return "<section id=\"schemas\"><h2>Schemas</h2>\n\(HTML(articles))</section>\n"
  }

  /// What stands within a schema: the members of an object, also of one that is an element.
  func inner(_ schema: JSONValue?, depth: Int = 0) -> HTML {
    guard let schema, schema["$ref"] == nil, depth < Self.depthLimit else { return "" }
    let required = (schema["required"]?.array ?? []).compactMap(\.string)
    let rows = (schema["properties"]?.object?.members ?? []).map { member -> HTML in
      row(
        member.name, isRequired: required.contains(member.name), schema: member.value,
        about: member.value, depth: depth)
    }
    var parts: [HTML] = rows.isEmpty ? [] : [table(rows)]
    for keyword in ["oneOf", "anyOf", "allOf"] {
      parts += (schema[keyword]?.array ?? []).map { inner($0, depth: depth + 1) }
    }
    parts.append(inner(schema["items"], depth: depth + 1))
    return HTML(parts)
  }

  /// One row: a parameter, a header field, a member of an object.
  func row(
    _ name: String, place: String? = nil, isRequired: Bool, schema: JSONValue?, about: JSONValue,
    depth: Int = 0
  ) -> HTML {
    let placement: HTML = place.map { " <small>\($0)</small>" } ?? ""
    let need: HTML = isRequired ? " <small class=\"needed\">required</small>" : ""
    let isOld = about["deprecated"]?.bool == true && schema?["deprecated"] == nil
    let old: HTML = isOld ? " <small>deprecated</small>" : ""
    return """
      <tr><th scope="row"><code>\(name)</code>\(placement)\(need)\(old)</th>\
      <td>\(SchemaText.type(schema))\(rules(schema))\(description(of: about))\
      \(inner(schema, depth: depth + 1))</td></tr>

      """
  }

  func table(_ rows: [HTML]) -> HTML { "<table>\(HTML(rows))</table>\n" }

  private func rules(_ schema: JSONValue?) -> HTML {
    let rules = SchemaText.rules(schema)
    return rules.isEmpty ? "" : " <small>\(HTML(rules, separator: "; "))</small>"
  }
}
