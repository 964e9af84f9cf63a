/// Writes the code that writes the members of an object.
enum WriteCode {
  /// The statements for some fields; `prefix` stands before their names.
  static func members(_ fields: [DTOField], prefix: String) -> String {
    fields.filter { $0.isWritten }.map { member($0, "\(prefix)\($0.identifier)") }.joined()
  }

  private static func member(_ field: DTOField, _ value: String) -> String {
    let key = "writer.key(\(field.jsonKey.literal))"
    if field.shape.isOptional {
      return "  if let value = \(value) { \(key); value.writeJSON(to: &writer) }\n"
    }
    if field.shape.isPatch {
      return "  if !\(value).isAbsent { \(key); \(value).writeJSON(to: &writer) }\n"
    }
    return "  \(key); \(value).writeJSON(to: &writer)\n"
  }
}
