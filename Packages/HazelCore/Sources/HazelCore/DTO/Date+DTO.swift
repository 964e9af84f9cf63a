public import FoundationEssentials
public import HazelKernel

extension Date: JSONEncodable, JSONDecodable, JSONSchemaProviding {
  /// Writes the instant in UTC, in whole seconds: `2026-03-01T08:30:00Z` (RFC 3339).
  public func writeJSON(to writer: inout JSONWriter) {
    let seconds = timeIntervalSince1970.rounded(.down)
    guard seconds.magnitude < 1e15, let time = JSONTimestamp(seconds: Int64(seconds)) else {
      writer.null()
      return
    }
    time.bytes(hasMilliseconds: false).withUnsafeBufferPointer { writer.string(utf8: $0) }
  }

  /// Reads an instant with any offset, and with parts of a second.
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Date? {
    guard let text = try reader.readText() else { return nil }
    guard let time = JSONTimestamp(text.bytes) else {
      reader.violations.add(code: "date_time")
      return nil
    }
    let interval = Double(time.seconds) + Double(time.nanoseconds) / 1_000_000_000
    return Date(timeIntervalSince1970: interval)
  }

  /// A string of the format `date-time`.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    var schema = JSONSchema(type: "string")
    schema["format"] = "date-time"
    schema["pattern"] = .string(
      "^(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
        + "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?"
        + "(?:[Zz]|[+\\-](?:[01][0-9]|2[0-3]):[0-5][0-9]))$")
    return schema
  }
}
