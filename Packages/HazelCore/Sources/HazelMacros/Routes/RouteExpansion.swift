import SwiftSyntax
import SwiftSyntaxMacros

/// Writes the function that lists one route.
struct RouteExpansion {
  let function: FunctionDeclSyntax
  let attribute: AttributeSyntax
  let owner: any DeclGroupSyntax
  let verb: RouteVerb
  let prefix: String
  let arguments: RouteArguments

  init(
    _ function: FunctionDeclSyntax, _ attribute: AttributeSyntax, _ owner: any DeclGroupSyntax,
    _ controller: AttributeSyntax
  ) {
    self.function = function
    self.attribute = attribute
    self.owner = owner
    verb = attribute.routeVerb ?? RouteVerb("All")!
    prefix = RouteArguments(controller).path?.plainString ?? ""
    arguments = RouteArguments(attribute)
  }

  var name: String { function.name.text.filter { $0 != "`" } }
  var path: String { arguments.path?.plainString ?? "" }
  var fullPath: String { prefix + path }
  var parameters: [HandlerParameter] {
    function.signature.parameterClause.parameters.map { HandlerParameter(syntax: $0) }
  }

  private var header: String {
    "nonisolated static func __hazel_\(name)"
      + "(_ routes: inout HazelCore.ControllerRoutes<\(owner.typeName)>) {"
  }

  var emptyFunction: String { header + "}" }

  /// The function; nil after an error, which was reported.
  func function(in context: some MacroExpansionContext) -> String? {
    var checks = RouteChecks(self)
    checks.run(in: context)
    guard checks.isValid else { return nil }
    let location = context.location(of: attribute, at: .afterLeadingTrivia, filePathMode: .fileID)
    let file = location?.file.trimmedDescription ?? "#fileID"
    let line = location?.line.trimmedDescription ?? "#line"
    let closure =
      "(owner: \(owner.typeName), context: HazelCore.RequestContext) "
      + "\(isAsync ? "async " : "")throws -> HazelCore.Response in"
    return """
      \(deprecation == nil ? "" : "@available(*, deprecated)\n")\(header)
      routes.add(\(verb.method), \(path.literal), \(name.literal), [\(traits.joined(separator: ", "))],
      HazelCore.SourceLocation(file: \(file), line: \(line)),
      describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
      \(description)
      },
      \(isAsync ? "async" : "sync"): { \(closure)
      \(binding)\(call)
      })
      }
      """
  }

  /// Actors and the main actor are waited for, whatever the method says.
  var isAsync: Bool {
    function.signature.effectSpecifiers?.asyncSpecifier != nil || isIsolated
  }

  private var isIsolated: Bool {
    let isNonisolated = function.modifiers.contains { $0.name.text == "nonisolated" }
    guard !isNonisolated else { return false }
    return owner.is(ActorDeclSyntax.self)
      || function.attributes.first(named: "MainActor") != nil
      || owner.attributes.first(named: "MainActor") != nil
  }

  private var traits: [String] {
    let streams = parameters.contains { $0.isStreamedBody }
    // What a trait says of the end of the route is more than what the compiler is told.
    return (streams ? ["HazelCore.RouteTrait.streamedBody"] : []) + (deprecation.map { [$0] } ?? [])
      + arguments.traits + function.attributes.stackedTraits
  }

  /// The trait for a method that the compiler warns of; nil for all others.
  private var deprecation: String? {
    guard let message = function.attributes.deprecation else { return nil }
    return "HazelCore.RouteTrait.deprecated(\(message ?? ""))"
  }

  // MARK: What goes in

  /// The arguments that must be read, each with the expression that reads it.
  private var reads: [String] {
    let template = PathTemplate(fullPath)
    var injections = 0
    return parameters.compactMap { parameter in
      if parameter.contextValue != nil { return nil }
      let type = parameter.type.trimmedDescription
      let value = parameter.defaultValue.map { ", default: \($0.trimmedDescription)" } ?? ""
      guard let source = parameter.sources.first else {
        let name = parameter.captured(by: template)?.name ?? parameter.text
        return "binder.path(\(name.literal), (\(type)).self\(value))"
      }
      let wrapper = "\(source.attributeName.trimmedDescription)<\(type)>"
      if source.name == "Inject" {
        defer { injections += 1 }
        return "\(wrapper).bind(&binder, at: \(injections))"
      }
      let name = source.sourceNameExpression?.trimmedDescription ?? parameter.text.literal
      return "\(wrapper).bind(&binder, \(name)\(value))"
    }
  }

  private var binding: String {
    let reads = reads
    guard !reads.isEmpty else { return "" }
    var text = "var binder = HazelCore.ParameterBinder(context)\n"
    for (index, read) in reads.enumerated() { text += "let value\(index) = \(read)\n" }
    // All are read before the first is missed, so that everything wrong is answered at once.
    let values = reads.indices.map { "let value\($0)" }.joined(separator: ", ")
    return text + "guard \(values) else { throw binder.error }\n"
  }

  private var call: String {
    var index = 0
    let arguments = parameters.map { parameter in
      if let value = parameter.contextValue { return parameter.label + value }
      defer { index += 1 }
      return parameter.label + "value\(index)"
    }
    let effects = isAsync ? "try await" : "try"
    let respond = verb.isEvents ? "__respondEvents" : "__respond"
    return "return \(effects) HazelCore.\(respond)"
      + "(owner.\(function.name.text)(\(arguments.joined(separator: ", "))), context)"
  }

  // MARK: What is told of it

  private var description: String {
    var lines = function.documentation.map { ["operation.documented(\($0.literal))"] } ?? []
    lines += parameters.compactMap { describe($0) }
    if let result = function.signature.returnClause?.type.trimmed, !result.isVoid {
      lines.append("operation.returns((\(result.describedResult)).self)")
    }
    if verb.isEvents { lines.append("operation.events()") }
    if let failure = function.signature.effectSpecifiers?.throwsClause?.type?.trimmed,
      !["any Error", "Error", "Never"].contains(failure.trimmedDescription)
    {
      lines.append("operation.fails((\(failure)).self)")
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ parameter: HandlerParameter) -> String? {
    if parameter.contextValue != nil { return nil }
    let type = parameter.type.trimmedDescription
    let source = parameter.sources.first
    if let source, source.name == "Inject" {
      let named = source.sourceNameExpression.map { ", named: \($0.trimmedDescription)" } ?? ""
      return "operation.inject(HazelCore.Dependency.on"
        + "(\(parameter.text.literal), (\(type)).self\(named)))"
    }
    let isWhole =
      source?.sourceNameExpression?.trimmedDescription == ".all" || source?.name == "Headers"
    let captured = source == nil ? parameter.captured(by: PathTemplate(fullPath))?.name : nil
    let fixed = source.flatMap { SourceNames.fixedField($0.name) }
    let name = isWhole ? "" : fixed ?? source?.sourceName ?? captured ?? parameter.text
    let place = source.map { SourceNames.place($0.name) } ?? "path"
    var rest = ""
    if let value = parameter.defaultValue {
      rest += ", default: \(value.trimmedDescription.literal)"
      if value.isTheSameForAll { rest += ", value: (\(value.trimmedDescription)) as (\(type))" }
    }
    // Comments call the parameter by its name in the code.
    if name != parameter.text { rest += ", as: \(parameter.text.literal)" }
    if let source, !SourceNames.isKnown(source.name) {
      rest += ", by: \(source.attributeName.trimmedDescription)<\(type)>.self"
    }
    return "operation.parameter(\(name.literal), in: \(place.literal), (\(type)).self, "
      + "required: \(parameter.isRequired)\(rest))"
  }
}

extension HandlerParameter {
  /// Whether the parameter reads the content as it comes.
  var isStreamedBody: Bool { sources.first?.name == "Body" && typeName == "RequestBody" }
}

extension TypeSyntax {
  /// Whether it is written as nothing.
  var isVoid: Bool { ["Void", "()", "Swift.Void"].contains(trimmedDescription) }
}
