import HazelKernel
import Synchronization

/// Turns a query or a form, where everything is text, into the JSON that a DTO reads, as the schema
/// of the DTO says what each text stands for.
struct FormJSON {
  private static let schemas: Mutex<[ObjectIdentifier: JSONValue]> = Mutex([:])

  private let root: JSONValue

  init(_ type: any JSONSchemaProviding.Type) {
    root = Self.schemas.withLock { schemas in
      if let known = schemas[ObjectIdentifier(type)] { return known }
      let schema = type.jsonSchemaDocument().value
      schemas[ObjectIdentifier(type)] = schema
      return schema
    }
  }

  func json(_ value: FormValue) -> JSONValue { json(value, root) }

  private func json(_ value: FormValue, _ schema: JSONValue) -> JSONValue {
    let forms = self.forms(of: schema)
    if let list = forms.first(where: { allows("array", $0) }), let elements = value.elements {
      return .array(elements.map { json($0, list["items"] ?? [:]) })
    }
    switch value {
    case .text(let text): return scalar(text, forms)
    case .list(let elements): return .array(elements.map { json($0, [:]) })
    case .object(let members):
      var object = JSONObject()
      for member in members {
        let schema = forms.lazy.compactMap { form in
          form["properties"]?[member.name] ?? form["additionalProperties"]
        }.first
        object[member.name] = json(member.value, schema ?? [:])
      }
      return .object(object)
    }
  }

  /// A text that can not be what is wanted stays one, so that the DTO says what is wrong.
  private func scalar(_ text: String, _ forms: [JSONValue]) -> JSONValue {
    for form in forms {
      if allows("integer", form) || allows("number", form), let number = JSONNumber(text) {
        return .number(number)
      }
      if allows("boolean", form), let value = Bool(text) { return .bool(value) }
    }
    return .string(text)
  }

  /// The schemas of which one holds, without references; those that refer to themselves alone end.
  private func forms(of schema: JSONValue, depth: Int = 0) -> [JSONValue] {
    guard depth < 8 else { return [] }
    if let reference = schema["$ref"]?.string {
      let target = root.value(at: String(reference.dropFirst()))
      return target.map { forms(of: $0, depth: depth + 1) } ?? []
    }
    let choices = schema["anyOf"]?.array ?? schema["oneOf"]?.array ?? []
    return [schema] + choices.flatMap { forms(of: $0, depth: depth + 1) }
  }

  private func allows(_ type: String, _ schema: JSONValue) -> Bool {
    schema["type"]?.string == type || schema["type"]?.array?.contains(.string(type)) == true
  }
}

/// A DTO that was read from a query or a form breaks rules.
struct FormViolations: Error {
  let path: [String]
  let violations: Violations

  /// The name of a value by its pointer: "filter[price][from]".
  func name(of issue: ValidationIssue) -> String {
    let names = issue.pointer.split(separator: "/").map { part in
      String(part).replacing("~1", with: "/").replacing("~0", with: "~")
    }
    return FormDecodingFailure(path + names, ParameterMismatch(code: "", message: "")).name
  }
}

extension FormValueDecoder: DirectJSONDecoder {
  func decodeDirectly<Value: JSONDecodable>(_ type: Value.Type) throws -> Value {
    guard let schema = type as? any JSONSchemaProviding.Type else {
      throw mismatch("a value with a schema")
    }
    do throws(DTOError) {
      return try type.decode(json: Array(FormJSON(schema).json(value).description.utf8))
    } catch {
      guard case .invalid(let violations) = error else { throw error }
      throw FormViolations(path: path, violations: violations)
    }
  }
}
