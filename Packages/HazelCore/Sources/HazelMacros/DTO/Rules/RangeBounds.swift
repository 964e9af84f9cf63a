import SwiftSyntax

/// The bounds of a range as they are written.
struct RangeBounds {
  var lower: ExprSyntax?
  var upper: ExprSyntax?
  var isOpen = false

  /// Reads `1...10`, `1..<10`, `1...`, `...10` and `..<10`; nil for everything else.
  init?(_ expression: ExprSyntax) {
    if let infix = expression.as(InfixOperatorExprSyntax.self) {
      guard let name = Self.rangeOperator(infix.operator.trimmedDescription) else { return nil }
      (lower, upper, isOpen) = (infix.leftOperand.trimmed, infix.rightOperand.trimmed, name)
    } else if let sequence = expression.as(SequenceExprSyntax.self) {
      let elements = Array(sequence.elements)
      guard elements.count == 3, let name = Self.rangeOperator(elements[1].trimmedDescription)
      else { return nil }
      (lower, upper, isOpen) = (elements[0].trimmed, elements[2].trimmed, name)
    } else if let postfix = expression.as(PostfixOperatorExprSyntax.self) {
      guard postfix.operator.text == "..." else { return nil }
      lower = postfix.expression.trimmed
    } else if let prefix = expression.as(PrefixOperatorExprSyntax.self) {
      guard let name = Self.rangeOperator(prefix.operator.text) else { return nil }
      (upper, isOpen) = (prefix.expression.trimmed, name)
    } else {
      return nil
    }
  }

  /// Whether an operator makes a half-open range; nil where it makes none.
  private static func rangeOperator(_ text: String) -> Bool? {
    switch text {
    case "...": false
    case "..<": true
    default: nil
    }
  }

  /// Whether both bounds are literals and nothing lies between them.
  var isEmpty: Bool {
    guard let low = Self.number(lower), let high = Self.number(upper) else { return false }
    return isOpen ? low >= high : low > high
  }

  static func number(_ expression: ExprSyntax?) -> Double? {
    expression.flatMap { Double($0.trimmedDescription.filter { $0 != "_" && $0 != " " }) }
  }
}
