import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// Writes what the container needs to make a type.
enum InjectableExpansion {
  /// An initializer of all stored properties without a value, when none is written.
  static func initializer(for declaration: some DeclGroupSyntax) -> [DeclSyntax] {
    guard declaration.initializers.isEmpty else { return [] }
    let properties = declaration.storedProperties.filter { $0.initializer == nil }
    let parameters = properties.map { property in
      "\(property.name.text): \(property.type?.trimmedDescription ?? "Any")"
    }
    let assignments = properties.map { "self.\($0.name.text) = \($0.name.text)" }
    return [
      """
      \(raw: declaration.accessPrefix)init(\(raw: parameters.joined(separator: ", "))) {
      \(raw: assignments.joined(separator: "\n"))
      }
      """
    ]
  }

  /// The members of the extension that conforms a type to `Injectable`.
  static func witnesses(
    for declaration: some DeclGroupSyntax, scope: String?, in context: some MacroExpansionContext
  ) -> String? {
    let name = declaration.typeName
    let access = declaration.accessPrefix
    let properties = declaration.storedProperties.filter { $0.initializer == nil }
    let dependencies = properties.map { property in
      "HazelCore.Dependency.on(\(property.name.text.literal), "
        + "(\(property.type?.trimmedDescription ?? "Any")).self)"
    }
    let arguments = properties.enumerated().map { index, property in
      "\(property.name.text): resolver.get(\(index), "
        + "(\(property.type?.trimmedDescription ?? "Any")).self)"
    }
    let location = context.location(of: declaration, at: .afterLeadingTrivia, filePathMode: .fileID)
    let file = location?.file.trimmedDescription ?? "#fileID"
    let line = location?.line.trimmedDescription ?? "#line"
    let resolver = arguments.isEmpty ? "_" : "resolver"
    let isMain = declaration.attributes.first(named: "MainActor") != nil
    let effect = arguments.isEmpty ? "" : "try "
    return """
      \(access)nonisolated static var __hazelScope: HazelCore.Scope { \(scope ?? ".singleton") }
      \(access)nonisolated static var __hazelDependencies: [HazelCore.Dependency] { [\(dependencies.joined(separator: ", "))] }
      \(access)nonisolated static var __hazelFactory: HazelCore.Factory<\(name)> {
      .\(isMain ? "async" : "sync")({ (\(resolver): HazelCore.Resolver) \(isMain ? "async " : "")throws -> \(name) in \(effect)\(isMain ? "await " : "")\(name)(\(arguments.joined(separator: ", "))) })
      }
      \(access)nonisolated static var __hazelLocation: HazelCore.SourceLocation { HazelCore.SourceLocation(file: \(file), line: \(line)) }
      """
  }
}
