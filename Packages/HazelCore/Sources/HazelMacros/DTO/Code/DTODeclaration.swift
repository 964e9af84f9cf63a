import SwiftSyntax
import SwiftSyntaxBuilder

/// What the generated code needs to know of the declaration.
struct DTODeclaration {
  /// What the declaration becomes.
  enum Form {
    case dto
    /// Settings, which only come in and are no `Codable`.
    case config
  }

  let options: DTOOptions
  /// The whole name: "Order.Line".
  let type: String
  let access: String
  let documentation: String?
  /// The names of generic parameters.
  let parameters: [String]
  let hasInitializers: Bool
  let hasDecoderInitializer: Bool
  let hasEncodeFunction: Bool
  /// The name of the type that holds generated functions: a macro may only make names that begin
  /// with what it declares and end with the name of the type.
  let helper: String
  /// The conformances that are not written.
  let protocols: [String]
  let form: Form

  init(
    _ declaration: some DeclGroupSyntax, type: String, options: DTOOptions, protocols: [String],
    form: Form = .dto
  ) {
    self.options = options
    self.type = type
    self.protocols = protocols
    self.form = form
    helper = "__hazel" + declaration.typeName
    access = declaration.accessPrefix
    documentation = Documentation.text(of: declaration)
    let generics = declaration.asProtocol((any WithGenericParametersSyntax).self)
    parameters =
      generics?.genericParameterClause?.parameters.map { $0.name.text } ?? []
    hasInitializers = !declaration.initializers.isEmpty
    hasDecoderInitializer = declaration.initializers.contains { initializer in
      initializer.signature.parameterClause.parameters.contains {
        $0.firstName.text == "from" && $0.type.trimmedDescription.contains("Decoder")
      }
    }
    hasEncodeFunction = declaration.memberBlock.members.contains { member in
      member.decl.as(FunctionDeclSyntax.self)?.signature.parameterClause.parameters.contains {
        $0.type.trimmedDescription.contains("Encoder")
      } == true
    }
  }

  /// The extensions with the conformances.
  ///
  /// - Parameters:
  ///   - members: the members of the extension.
  ///   - secret: what hides secret fields.
  ///   - copy: the statement that makes `self` of `value`.
  func extensions(
    _ members: String, secret: SecretCode?, copy: String = "self = value"
  ) -> [ExtensionDeclSyntax] {
    // All are named, also those that follow from others: the compiler looks for conformances from
    // other files by name, before it knows what follows.
    var names = [form == .dto ? "HazelKernel.DTO" : "HazelConfig.Config"]
    let isObject = members.contains("func writeMembers(")
    for name in protocols.compactMap({ $0.split(separator: ".").last }) {
      switch name {
      case "JSONEncodable", "JSONDecodable", "JSONSchemaProviding", "Validatable":
        names.append("HazelKernel.\(name)")
      case "JSONObjectEncodable": if isObject { names.append("HazelKernel.\(name)") }
      case "Encodable", "Decodable", "Sendable": names.append("Swift.\(name)")
      case "ResponseConvertible": names.append("HazelCore.\(name)")
      default: break
      }
    }
    var code = members + schemaName
    if form == .dto {
      code += hasDecoderInitializer ? "" : decoderCode(copy)
      code += hasEncodeFunction ? "" : encoderCode
    }
    if let secret, secret.isNeeded {
      names += secret.conformances
      code += secret.members
    }
    let text = "extension \(type): \(names.joined(separator: ", ")) {\n\(code)}"
    return ["\(raw: text)" as DeclSyntax].compactMap { $0.as(ExtensionDeclSyntax.self) }
  }

  private var schemaName: String {
    var name = type.literal
    for parameter in parameters { name += " + \"_\" + \(parameter).jsonSchemaName" }
    return "  \(access)static var jsonSchemaName: Swift.String { \(name) }\n"
  }

  private func decoderCode(_ copy: String) -> String {
    """
      #if !hasFeature(Embedded)
      \(access)init(from decoder: any Swift.Decoder) throws {
        let value = try HazelKernel.DTOCoding.decode(Self.self, from: decoder)
        \(copy)
      }
      #endif

    """
  }

  private var encoderCode: String {
    """
      #if !hasFeature(Embedded)
      \(access)func encode(to encoder: any Swift.Encoder) throws {
        try HazelKernel.DTOCoding.encode(self, to: encoder)
      }
      #endif

    """
  }

  /// The statements that begin a schema of an object.
  var schemaStart: String {
    var code = "  var schema = HazelKernel.JSONSchema.object()\n"
    if let documentation {
      code += "  schema[\"description\"] = .string(\(documentation.literal))\n"
    }
    return code
  }

  /// The function that writes an object; written out, since the compiler looks for it before it
  /// knows the conformance that has a default.
  var writing: String {
    "  \(access)func writeJSON(to writer: inout HazelKernel.JSONWriter) {\n"
      + "  writer.beginObject(); self.writeMembers(to: &writer); writer.endObject()\n  }\n"
  }

  /// A function that reads a value.
  func reading(_ body: String) -> String {
    """
      \(access)static func readJSON(from reader: inout HazelKernel.ValidatingReader) \
    throws(HazelKernel.JSONError) -> Self? {
    \(body)  }

    """
  }

  func schema(_ name: String, _ body: String) -> String {
    """
      \(access)static func \(name)(in definitions: inout HazelKernel.SchemaDefinitions) \
    -> HazelKernel.JSONSchema {
    \(body)  }

    """
  }

  /// A schema that stands in `$defs`.
  var schemaReference: String {
    schema(
      "jsonSchema",
      "    definitions.reference(jsonSchemaName) { "
        + "(d: inout HazelKernel.SchemaDefinitions) -> HazelKernel.JSONSchema in "
        + "Self.inlineJSONSchema(in: &d) }\n")
  }
}
