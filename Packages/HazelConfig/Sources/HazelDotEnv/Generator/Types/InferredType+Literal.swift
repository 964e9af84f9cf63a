extension InferredType {
  /// A value of this type as Swift has it.
  func literal(_ value: String) -> String {
    switch self {
    case .bool: ["true", "yes", "on"].contains(value.lowercased()) ? "true" : "false"
    case .int: Int(value).map(UnitLiteral.grouped) ?? value
    case .double: value.contains(".") ? value : value + ".0"
    case .url: "URL(string: \(SwiftText.literal(value)))!"
    case .duration: UnitLiteral.duration(UnitLiteral.nanoseconds(value) ?? 0)
    case .byteCount: UnitLiteral.byteCount(UnitLiteral.bytes(value) ?? 0)
    case .list(let element):
      "[\(value.split(separator: ",").map { element.literal(String($0)) }.joined(separator: ", "))]"
    case .string: SwiftText.literal(value)
    }
  }
}
