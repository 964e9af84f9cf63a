import SwiftSyntax
import SwiftSyntaxMacros

/// Writes types that are made of some fields of a DTO.
enum VariantCode {
  /// The attribute that the type itself has, to be used for the new one.
  static func attribute(of declaration: some DeclGroupSyntax) -> AttributeSyntax? {
    declaration.attributes.first(named: "DTO")
  }

  /// The access of the new type and its members. Within a private type it has to be written out, or
  /// the compiler takes what `@DTO` adds in an extension for more visible than the type.
  static func access(of declaration: some DeclGroupSyntax) -> String {
    let isPrivate = declaration.modifiers.contains {
      ["private", "fileprivate"].contains($0.name.text)
    }
    return isPrivate ? "fileprivate " : declaration.accessPrefix
  }

  /// A field with its attributes and documentation.
  static func field(
    _ property: StoredProperty, access: String, type: String, extra: String = "",
    value: String? = nil
  ) -> String {
    let attributes = property.attributes.map { $0.trimmedDescription }.joined(separator: " ")
    let lines = property.declaration.leadingTrivia.compactMap { piece -> String? in
      if case .docLineComment(let text) = piece { return "  " + text + "\n" }
      return nil
    }
    return lines.joined() + "  \(extra)\(attributes)\(attributes.isEmpty ? "" : " ")"
      + "\(access)var \(property.name.text): \(type)\(value.map { " = \($0)" } ?? "")\n"
  }
}

extension StoredProperty {
  /// Whether it is a `let` with a value, which no initializer sets.
  var isConstant: Bool { isLet && initializer != nil }
  /// Whether its value comes from requests.
  var isReadOnly: Bool { declaration.attributes.first(named: "ReadOnly") != nil }
}
