/// A schema for JSON (JSON Schema 2020-12).
///
/// It is an object of keywords, in the order in which they were set.
public struct JSONSchema: Sendable, Equatable {
  /// The keywords.
  public var keywords: JSONObject

  /// Makes a schema that accepts everything.
  public init() {
    keywords = JSONObject()
  }

  /// Makes a schema for a type of JSON: "string".
  public init(type: String) {
    self.init()
    self["type"] = .string(type)
  }

  /// Makes a schema that stands elsewhere.
  ///
  /// - Parameter name: its name in `$defs`.
  public init(reference name: String) {
    self.init()
    self["$ref"] = .string("#/$defs/" + name)
  }

  /// The value of a keyword.
  public subscript(keyword: String) -> JSONValue? {
    get { keywords[keyword] }
    set { keywords[keyword] = newValue }
  }

  /// The schema as a value.
  public var value: JSONValue { .object(keywords) }

  /// Compares the keywords with their order.
  public static func == (left: JSONSchema, right: JSONSchema) -> Bool {
    left.keywords == right.keywords
  }
}

extension JSONSchema {
  /// A schema for an object; members are added with ``property(_:_:isRequired:)``.
  public static func object() -> JSONSchema {
    var schema = JSONSchema(type: "object")
    schema["properties"] = .object(JSONObject())
    return schema
  }

  /// A schema for an array.
  ///
  /// - Parameter items: the schema of its elements.
  public static func array(of items: JSONSchema) -> JSONSchema {
    var schema = JSONSchema(type: "array")
    schema["items"] = items.value
    return schema
  }

  /// Adds a member.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - schema: its schema.
  ///   - isRequired: whether it must be there.
  public mutating func property(_ name: String, _ schema: JSONSchema, isRequired: Bool) {
    var properties = self["properties"]?.object ?? JSONObject()
    properties[name] = schema.value
    self["properties"] = .object(properties)
    if isRequired { append(.string(name), to: "required") }
  }

  /// Adds an element to a keyword that is an array.
  public mutating func append(_ value: JSONValue, to keyword: String) {
    self[keyword] = .array((self[keyword]?.array ?? []) + [value])
  }

  /// Changes the schema of the elements of an array or of the values of an object.
  public mutating func elements(_ change: (inout JSONSchema) -> Void) {
    for keyword in ["items", "additionalProperties"] {
      guard let object = self[keyword]?.object else { continue }
      var schema = JSONSchema()
      schema.keywords = object
      change(&schema)
      self[keyword] = schema.value
    }
  }

  /// The same, or `null`.
  public func nullable() -> JSONSchema {
    guard let type = self["type"]?.string else {
      if self["type"] != nil || keywords.count == 0 { return self }
      var schema = JSONSchema()
      schema["anyOf"] = .array([value, JSONSchema(type: "null").value])
      return schema
    }
    var schema = self
    schema["type"] = .array([.string(type), .string("null")])
    if schema["enum"] != nil { schema.append(.null, to: "enum") }
    return schema
  }

  /// Sets the default of a member.
  public mutating func setDefault(_ value: some JSONEncodable) {
    var writer = JSONWriter()
    value.writeJSON(to: &writer)
    do throws(JSONError) {
      self["default"] = try JSONValue(parsing: try writer.finish())
    } catch {
      // A default that JSON cannot express (infinity) is left out.
    }
  }

  /// Adds an example of a value.
  public mutating func addExample(_ value: some JSONEncodable) {
    var writer = JSONWriter()
    value.writeJSON(to: &writer)
    do throws(JSONError) {
      append(try JSONValue(parsing: try writer.finish()), to: "examples")
    } catch {
      // Infinity is no example.
    }
  }

  /// Sets the smallest or the greatest number that is accepted.
  public mutating func setBound(_ keyword: String, _ value: some JSONEncodable) {
    var writer = JSONWriter()
    value.writeJSON(to: &writer)
    do throws(JSONError) {
      self[keyword] = try JSONValue(parsing: try writer.finish())
    } catch {
      // Infinity is no bound.
    }
  }
}

extension JSONSchema: CustomStringConvertible {
  /// The schema as JSON text on one line.
  public var description: String { value.description }
}

extension JSONSchema {
  /// Adds a pattern; a second one goes to `allOf`.
  public mutating func addPattern(_ pattern: String) {
    guard self["pattern"] != nil else {
      self["pattern"] = .string(pattern)
      return
    }
    var other = JSONSchema()
    other["pattern"] = .string(pattern)
    append(other.value, to: "allOf")
  }
}
