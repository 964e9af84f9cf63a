import SwiftSyntax
import SwiftSyntaxBuilder

/// What the generated code needs to know of the declaration.
struct DTODeclaration {
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

  init(
    _ declaration: some DeclGroupSyntax, type: String, options: DTOOptions, protocols: [String]
  ) {
    self.options = options
    self.type = type
    self.protocols = protocols
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
  func extensions(_ members: String, secret: SecretCode?) -> [ExtensionDeclSyntax] {
    var names = ["HazelKernel.DTO"]
    if members.contains("func writeMembers(") { names.append("HazelKernel.JSONObjectEncodable") }
    if protocols.contains(where: { $0.hasSuffix("ResponseConvertible") }) {
      names.append("HazelCore.ResponseConvertible")
    }
    var code = members + schemaName + (hasDecoderInitializer ? "" : decoderCode)
    code += hasEncodeFunction ? "" : encoderCode
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

  private var decoderCode: String {
    """
      #if !hasFeature(Embedded)
      \(access)init(from decoder: any Swift.Decoder) throws {
        self = try HazelKernel.DTOCoding.decode(Self.self, from: decoder)
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
