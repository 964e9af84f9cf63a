import HazelKernel

/// Finds references that lead nowhere in their document.
struct ReferenceCheck {
  let root: JSONValue
  let list: ProblemList

  func run() {
    check(root, at: ReadingPlace(pointer: "", problems: list), isMap: false, depth: 0)
  }

  /// - Parameter isMap: whether the names of the members are free, so that none is a keyword.
  private func check(_ value: JSONValue, at place: ReadingPlace, isMap: Bool, depth: Int) {
    guard depth < 512 else { return }
    switch value {
    case .object(let object):
      if !isMap, let reference = object["$ref"]?.string { check(reference, at: place) }
      for member in object.members where isMap || !Self.isData(member) {
        check(
          member.value, at: place.appending(member.name),
          isMap: !isMap && Self.isMap(member.name, at: place.pointer), depth: depth + 1)
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        check(element, at: place.appending("\(index)"), isMap: false, depth: depth + 1)
      }
    default: break
    }
  }

  /// Whether a member holds values, in which `$ref` is a name like any other.
  private static func isData(_ member: JSONObject.Member) -> Bool {
    switch member.name {
    case "example", "default", "enum", "const", "value": true
    // In schemas they are values, elsewhere parts of the document by name.
    case "examples": member.value.array != nil
    default: member.name.hasPrefix("x-")
    }
  }

  private static func isMap(_ name: String, at pointer: String) -> Bool {
    switch name {
    case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "paths",
      "webhooks", "responses", "headers", "content", "examples", "links", "callbacks", "encoding",
      "schemas", "requestBodies", "securitySchemes", "pathItems", "variables", "mapping", "scopes":
      true
    case "parameters": pointer == "/components"
    default: false
    }
  }

  private func check(_ reference: String, at place: ReadingPlace) {
    // Other documents are not at hand.
    guard reference.hasPrefix("#") else { return }
    guard let pointer = DocumentPointer.pointer(inFragment: reference) else {
      return place.report(
        "HZ520", "\(reference) is no address", hint: "escape characters as `%` with two digits")
    }
    // A name without a slash is that of an anchor.
    guard pointer.isEmpty || pointer.hasPrefix("/"), root.value(at: pointer) == nil else { return }
    place.report(
      "HZ520", "the reference \(reference) leads nowhere",
      hint: "add what it names, or mend the name")
  }
}
