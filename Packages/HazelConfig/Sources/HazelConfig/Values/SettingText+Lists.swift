import HazelKernel

extension SettingText {
  /// "a,b,c": values between commas, with spaces around them that do not count.
  ///
  /// A value with a comma stands in double quotes, or has a backslash before the comma; within
  /// quotes a backslash stands before a quote or a backslash.
  static func list(_ text: String, _ schema: SettingSchema) throws(Failure) -> JSONValue {
    if text.isEmpty { return .array([]) }
    let elements = schema.elements
    var values: [JSONValue] = []
    for (index, part) in try parts(of: text, schema).enumerated() {
      do throws(Failure) {
        guard !part.text.isEmpty || part.isQuoted else {
          throw Failure(schema, problem: "is empty; an empty text is written \"\"")
        }
        values.append(try json(of: part.text, as: elements, isNested: true))
      } catch {
        throw error.within("item \(index + 1)")
      }
    }
    return .array(values)
  }

  /// "a=1,b=2": as a list, with a name before each value.
  static func dictionary(_ text: String, _ schema: SettingSchema) throws(Failure) -> JSONValue {
    var object = JSONObject()
    guard !text.isEmpty, let values = schema.values else { return .object(object) }
    for (index, part) in try parts(of: text, schema).enumerated() {
      guard let sign = part.sign, sign != part.text.startIndex else {
        throw Failure(schema, problem: "has no name and \"=\"").within("item \(index + 1)")
      }
      let name = Transforms.trim(String(part.text[..<sign]))
      let value = part.text[part.text.index(after: sign)...]
      guard object[name] == nil else {
        throw Failure(schema, problem: "stands twice").within("\"\(name)\"")
      }
      do throws(Failure) {
        object[name] = try json(
          of: Transforms.trim(String(value)), as: values, isNested: true)
      } catch {
        throw error.within("\"\(name)\"")
      }
    }
    return .object(object)
  }

  /// What stands between two commas.
  private struct Part {
    var text = ""
    var isQuoted = false
    /// The first "=" outside of quotes.
    var sign: String.Index?
    /// How much of the text is kept although it is white space at the end.
    var keptCount = 0
  }

  private static func parts(of text: String, _ schema: SettingSchema) throws(Failure) -> [Part] {
    var parts = [Part()]
    var isInQuotes = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      let last = parts.count - 1
      switch scalar {
      case _ where isEscaped:
        isEscaped = false
        parts[last].text.unicodeScalars.append(scalar)
        parts[last].keptCount = parts[last].text.unicodeScalars.count
      case "\\": isEscaped = true
      case "\"":
        isInQuotes.toggle()
        parts[last].isQuoted = true
        parts[last].keptCount = parts[last].text.unicodeScalars.count
      case "," where !isInQuotes:
        finish(&parts[last])
        guard parts.count < maximumCount else {
          throw Failure(schema, problem: "has more than \(maximumCount) items")
        }
        parts.append(Part())
      case " " where !isInQuotes && parts[last].text.isEmpty && !parts[last].isQuoted,
        "\t" where !isInQuotes && parts[last].text.isEmpty && !parts[last].isQuoted:
        break
      default:
        if scalar == "=", !isInQuotes, parts[last].sign == nil {
          parts[last].sign = parts[last].text.endIndex
        }
        parts[last].text.unicodeScalars.append(scalar)
      }
    }
    guard !isInQuotes else { throw Failure(schema, problem: "has a quote that does not end") }
    guard !isEscaped else { throw Failure(schema, problem: "ends with a backslash") }
    finish(&parts[parts.count - 1])
    return parts
  }

  /// Removes white space at the end that was not quoted.
  private static func finish(_ part: inout Part) {
    while let last = part.text.unicodeScalars.last, last == " " || last == "\t",
      part.text.unicodeScalars.count > part.keptCount
    {
      part.text.unicodeScalars.removeLast()
    }
  }

  /// The text that stands for a value: what would be written in a file of variables.
  static func text(of value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let elements) where elements.allSatisfy({ isScalar($0) }):
      elements.map { quoted(text(of: $0)) }.joined(separator: ",")
    case .object(let object) where object.members.allSatisfy({ isScalar($0.value) }):
      object.members.sorted { $0.name < $1.name }
        .map { quoted($0.name + "=" + text(of: $0.value)) }.joined(separator: ",")
    default: value.description
    }
  }

  private static func isScalar(_ value: JSONValue) -> Bool {
    value.array == nil && value.object == nil
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty || text.first == " " || text.last == " "
      || text.contains { $0 == "," || $0 == "\"" || $0 == "\\" }
    guard needsQuotes else { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
