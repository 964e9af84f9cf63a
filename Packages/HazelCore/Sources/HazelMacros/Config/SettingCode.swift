import SwiftSyntax
import SwiftSyntaxMacros

/// Writes the list of the settings.
struct SettingCode<Context: MacroExpansionContext> {
  let access: String
  let typeName: String
  let prefix: [String]
  let fields: [DTOField]
  let properties: [StoredProperty]
  let context: Context

  var members: String {
    var code = "  \(access)static var settings: [HazelConfig.ConfigSetting] {\n    ["
    for (field, property) in zip(fields, properties) {
      code += "\n      \(setting(field, property)),"
    }
    code += "\n    ]\n  }\n"
    let paths = fields.map { "\\Self.\($0.identifier)" }.joined(separator: ", ")
    code += "  \(access)static var settingPaths: [Swift.AnyKeyPath] { [\(paths)] }\n"
    let names = prefix.map { $0.literal }.joined(separator: ", ")
    code += "  \(access)static var settingPrefix: [Swift.String] { [\(names)] }\n"
    return code + "  \(access)static var settingOwner: Swift.String { \(typeName.literal) }\n"
  }

  private func setting(_ field: DTOField, _ property: StoredProperty) -> String {
    var arguments = [field.name.literal]
    if let variable = property.declaration.attributes.first(named: "Env")?
      .argumentList.first?.expression.plainString
    {
      arguments.append("variable: \(variable.literal)")
    }
    arguments.append("type: (\(field.typeText)).self")
    arguments.append("typeText: \(field.typeText.literal)")
    arguments.append("isRequired: \(field.fallback == nil)")
    // What a secret is by default is a secret too.
    if let value = field.initializer, !field.isSecret {
      arguments.append("defaultText: \(value.trimmedDescription.literal)")
    }
    if field.isSecret { arguments.append("isSecret: true") }
    if let text = field.documentation { arguments.append("documentation: \(text.literal)") }
    if let place = context.location(
      of: property.declaration, at: .afterLeadingTrivia, filePathMode: .fileID)
    {
      arguments.append("file: \(place.file.trimmedDescription)")
      arguments.append("line: \(place.line.trimmedDescription)")
    }
    return "HazelConfig.ConfigSetting(\(arguments.joined(separator: ", ")))"
  }
}
