public import FoundationEssentials
public import HazelKernel

extension Decimal: JSONEncodable, JSONDecodable, JSONSchemaProviding {
  /// Writes a number with all its digits.
  public func writeJSON(to writer: inout JSONWriter) {
    guard let number = JSONNumber(description) else {
      writer.double(.nan)
      return
    }
    writer.number(number)
  }

  /// Reads a number with up to 38 digits, without loss.
  public static func readJSON(
    from reader: inout ValidatingReader
  ) throws(JSONError) -> Decimal? {
    guard let number = try reader.reader.number() else {
      try reader.refuse("a number")
      return nil
    }
    if let value = Decimal(string: number.text), value.isFinite { return value }
    reader.violations.add(code: "number_out_of_range")
    return nil
  }

  /// A number.
  public static func jsonSchema(in definitions: inout SchemaDefinitions) -> JSONSchema {
    JSONSchema(type: "number")
  }
}
