import SwiftSyntax

/// A field as the generated code needs it.
struct DTOField {
  /// The name of the property without backticks.
  let name: String
  /// The name as it is written in code.
  let identifier: String
  let key: String
  /// The type as it is written; nil for constants that have none.
  let type: TypeSyntax?
  let initializer: ExprSyntax?
  var isConstant = false
  var isReadOnly = false
  var isWriteOnly = false
  var isSecret = false
  var refusesNull = false
  var transforms: [String] = []
  var rules: [FieldRule] = []
  var documentation: String?
  /// What stands in `@Example`.
  var examples: [ExprSyntax] = []

  var shape: TypeShape { type.map { TypeShape($0) } ?? .named("") }
  var typeText: String { type?.trimmedDescription ?? "" }
  /// Whether it comes from JSON.
  var isRead: Bool { !isConstant && !isReadOnly }
  /// Whether it goes to JSON.
  var isWritten: Bool { !isWriteOnly && !isSecret }
  /// What it is when the member is not there; nil where it must be.
  var fallback: String? {
    if let initializer { return initializer.trimmedDescription }
    if shape.isOptional { return "nil" }
    return shape.isPatch ? ".absent" : nil
  }

  /// The name as it stands in JSON text.
  var jsonKey: String {
    var text = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
