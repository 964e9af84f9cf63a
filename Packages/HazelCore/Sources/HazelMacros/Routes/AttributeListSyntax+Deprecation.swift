import SwiftSyntax

extension AttributeListSyntax {
  /// The literal in `@available(*, deprecated, message: "…")`; the inner nil when there is none, the
  /// outer one when there is no such attribute.
  var deprecation: String?? {
    for attribute in all where attribute.name == "available" {
      guard let arguments = attribute.arguments?.as(AvailabilityArgumentListSyntax.self),
        arguments.contains(where: { $0.argument.trimmedDescription == "*" }),
        arguments.contains(where: { $0.argument.trimmedDescription == "deprecated" })
      else { continue }
      return .some(arguments.lazy.compactMap { $0.argument.deprecationMessage }.first)
    }
    return nil
  }
}

extension AvailabilityArgumentSyntax.Argument {
  /// The literal of `message:`, as it is written.
  fileprivate var deprecationMessage: String? {
    guard case .availabilityLabeledArgument(let argument) = self, argument.label.text == "message",
      case .string(let text) = argument.value
    else { return nil }
    return text.trimmedDescription
  }
}
