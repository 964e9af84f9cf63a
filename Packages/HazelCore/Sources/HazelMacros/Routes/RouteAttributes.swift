import SwiftSyntax

extension AttributeSyntax {
  /// The route that the attribute makes; nil for any other attribute.
  var routeVerb: RouteVerb? { RouteVerb(name) }

  /// The trait that the attribute stands for: `.cache(ttl: …)` for `@Cache(ttl: …)`; nil for
  /// attributes that are none.
  var stackedTrait: String? {
    guard let first = name.first, first.isUppercase, !Self.notTraits.contains(name) else {
      return nil
    }
    let arguments = argumentList.trimmedDescription
    let call = leftParen == nil ? "" : "(\(arguments))"
    return "HazelCore.RouteTrait.\(Self.lowerCamel(name))\(call)"
  }

  /// "useGuards" for "UseGuards", "urlSigned" for "URLSigned".
  private static func lowerCamel(_ name: String) -> String {
    let capitals = name.prefix { $0.isUppercase }.count
    // The last of several capitals begins the next word.
    let lowered = capitals > 1 && capitals < name.count ? capitals - 1 : capitals
    return name.prefix(lowered).lowercased() + name.dropFirst(lowered)
  }

  /// Attributes with a capital that are no traits: of the compiler, of testing, and our own.
  private static let notTraits: Set<String> = [
    "MainActor", "Sendable", "TaskLocal", "Test", "Suite",
    "Controller", "Injectable", "Named", "Lazy", "DTO",
    "Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "All", "Sse",
    "Traced", "Timed", "Logged", "Retry",
  ]
}

extension AttributeListSyntax {
  /// The traits of all stacked attributes, in their order.
  var stackedTraits: [String] { all.compactMap { $0.stackedTrait } }
}

/// The path and the traits of `@Get("/:id", .summary("One book"))`.
struct RouteArguments {
  /// The expression of the path; nil when there is none.
  let path: ExprSyntax?
  let traits: [String]

  init(_ attribute: AttributeSyntax) {
    let unlabeled = attribute.argumentList.filter { $0.label == nil }.map { $0.expression }
    // A trait begins with a dot, or names its type; everything else is meant as the path.
    let hasPath = unlabeled.first.map { !Self.isTrait($0) } ?? false
    path = hasPath ? unlabeled.first?.trimmed : nil
    traits = unlabeled.dropFirst(hasPath ? 1 : 0).map { expression in
      let text = expression.trimmedDescription
      return text.hasPrefix(".") ? "HazelCore.RouteTrait\(text)" : text
    }
  }

  private static func isTrait(_ expression: ExprSyntax) -> Bool {
    let text = expression.trimmedDescription
    return text.hasPrefix(".") || text.hasPrefix("RouteTrait")
      || text.hasPrefix("HazelCore.RouteTrait")
  }
}
