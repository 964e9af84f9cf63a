public import HazelKernel

/// Makes a struct or an enum a value that comes in or goes out as JSON: it is read and checked, written
/// and described by a schema, without Codable's containers and without reflection.
///
/// ```swift
/// @DTO
/// struct CreateBook {
///   @Trim @Length(1...200) var title: String
///   @Range(0...) var stock: Int = 0
///   @Key("post_code") var postCode: String?
/// }
/// ```
///
/// Fields are the stored properties; each has its type written out. A field with a default or an
/// optional type may be left out. An enum is its raw value, or, where its cases have values, an
/// object whose discriminator names the case: `{"type":"card","number":"…"}`.
///
/// - Parameters:
///   - keys: how names of properties become names of members.
///   - unknownFields: what happens to members that are no fields.
///   - discriminator: the member that tells the cases of an enum apart.
@attached(
  extension,
  conformances: DTO, JSONEncodable, JSONDecodable, JSONSchemaProviding, JSONObjectEncodable,
  Validatable, Encodable, Decodable, Sendable, ResponseConvertible, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable,
  names: named(readJSON), named(writeJSON), named(writeMembers), named(validateFields),
  named(jsonSchema), named(inlineJSONSchema), named(jsonSchemaName), named(init), named(encode),
  named(description), named(debugDescription), named(customMirror), prefixed(__hazel)
)
@attached(member, names: named(init))
public macro DTO(
  keys: DTOKeys = .asWritten, unknownFields: DTOUnknownFields = .ignore,
  discriminator: StaticString = "type"
) =
  #externalMacro(module: "HazelMacros", type: "DTOMacro")

/// Makes a nested type `Partial` for partial updates: every field is a ``Patch`` that may be left out,
/// and `applying(to:)` changes a value. Read-only fields are not in it.
@attached(member, names: named(Partial))
public macro Partial() =
  #externalMacro(module: "HazelMacros", type: "PartialMacro")

/// Makes a nested type with some fields of a DTO: `@Pick("Summary", "id", "title")`.
@attached(member, names: arbitrary)
public macro Pick(_ name: StaticString, _ fields: StaticString...) =
  #externalMacro(module: "HazelMacros", type: "SubsetMacro")

/// Makes a nested type with all fields of a DTO but some: `@Omit("Draft", "id")`.
@attached(member, names: arbitrary)
public macro Omit(_ name: StaticString, _ fields: StaticString...) =
  #externalMacro(module: "HazelMacros", type: "SubsetMacro")
