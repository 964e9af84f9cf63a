import HazelKernel
import Synchronization

/// Makes JSON of the texts of a query or a form, as the schema of a type says what each is to be.
///
/// Texts that are no such value stay texts, so that the type itself says what is wrong with them.
struct FormSchema: Sendable {
  private let root: JSONValue
  private let definitions: JSONObject

  private static let known: Mutex<[ObjectIdentifier: FormSchema]> = Mutex([:])

  /// The schema of a type, which is made once.
  static func of<Value: JSONSchemaProviding>(_ type: Value.Type) -> FormSchema {
    if let schema = known.withLock({ $0[ObjectIdentifier(type)] }) { return schema }
    var definitions = SchemaDefinitions(direction: .input)
    let root = type.jsonSchema(in: &definitions).value
    let schema = FormSchema(root: root, definitions: definitions.definitions)
    known.withLock { $0[ObjectIdentifier(type)] = schema }
    return schema
  }

  /// The JSON of a value, or of its absence; nil where nothing can stand for that.
  func json(of value: FormValue?) -> [UInt8]? {
    var writer = JSONWriter()
    if let value {
      write(value, root, to: &writer)
    } else {
      let shape = shape(of: root)
      if shape.isObject {
        writer.beginObject()
        writer.endObject()
      } else if shape.types.contains("array") {
        writer.beginArray()
        writer.endArray()
      } else {
        return nil
      }
    }
    // Texts and checked numbers can not fail.
    return try? writer.finish()
  }

  // MARK: Shapes

  /// What a schema allows, with references followed.
  private struct Shape {
    var schema: JSONObject
    var types: [String] = []
    var cases: [JSONValue] { schema["oneOf"]?.array ?? [] }
    var isObject: Bool { types.contains("object") || !cases.isEmpty }
  }

  private func shape(of schema: JSONValue?) -> Shape {
    var schema = schema?.object ?? JSONObject()
    // A reference leads to a schema, or to an alternative beside null; neither goes on for long.
    for _ in 0..<16 {
      if let reference = schema["$ref"]?.string, let name = reference.split(separator: "/").last,
        let target = definitions[String(name)]?.object
      {
        schema = target
      } else if let other = schema["anyOf"]?.array?.first(where: { $0["type"]?.string != "null" }),
        let target = other.object
      {
        schema = target
      } else {
        break
      }
    }
    var shape = Shape(schema: schema)
    if let type = schema["type"]?.string {
      shape.types = [type]
    } else {
      shape.types = (schema["type"]?.array ?? []).compactMap { $0.string }
    }
    return shape
  }

  // MARK: Writing

  private func write(_ value: FormValue, _ schema: JSONValue?, to writer: inout JSONWriter) {
    let shape = shape(of: schema)
    let isArray = shape.types.contains("array")
    switch value {
    case .text(let text) where !isArray: write(text, shape, to: &writer)
    case .object(let members) where !isArray || value.elements == nil:
      let object = object(shape, members)
      writer.beginObject()
      for member in members {
        writer.key(escaping: member.name)
        write(
          member.value,
          object["properties"]?[member.name] ?? object["additionalProperties"], to: &writer)
      }
      writer.endObject()
    case .text, .list, .object:
      writer.beginArray()
      for element in value.elements ?? [] { write(element, shape.schema["items"], to: &writer) }
      writer.endArray()
    }
  }

  /// The schema of an object; of several cases, the one whose discriminator was sent.
  private func object(_ shape: Shape, _ members: [FormValue.Member]) -> JSONObject {
    for candidate in shape.cases {
      let object = self.shape(of: candidate).schema
      let fits = members.contains { member in
        guard let tag = object["properties"]?[member.name]?["const"]?.string else { return false }
        return member.value.text == tag
      }
      if fits { return object }
    }
    return shape.schema
  }

  private func write(_ text: String, _ shape: Shape, to writer: inout JSONWriter) {
    if shape.types.contains("boolean"), let value = Bool(parameter: ParameterText(text)) {
      writer.bool(value)
    } else if shape.types.contains("integer") || shape.types.contains("number"),
      let number = JSONNumber(text)
    {
      writer.number(number)
    } else {
      writer.string(text)
    }
  }
}
