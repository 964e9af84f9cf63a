import HazelKernel

/// Makes a struct the settings of an application: read from layers, checked, documented.
///
/// ```swift
/// @Config
/// struct AppConfig {
///   /// Where the shop listens.
///   @Range(1...65535) var port: Int = 3000
///   @Env("DATABASE_URL") var databaseURL: URL
///   @Length(32...) var token: Secret<String>
///   var timeout: Duration = .seconds(30)
/// }
/// ```
///
/// Settings are the stored properties; each has its type written out. The rules of `@DTO` hold for
/// them: `@Range`, `@Length`, `@Pattern`, `@Items`, `@Validate`; rules over several settings are
/// written as `func validate(into violations: inout Violations)`.
///
/// - Parameter prefix: what stands before the names of all settings, such as "mail" for `mail.host`
///   and `MAIL_HOST`; nothing by default. It does not count where the struct is a group of another.
@attached(
  extension,
  conformances: Config, JSONEncodable, JSONDecodable, JSONSchemaProviding, JSONObjectEncodable,
  Validatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable,
  names: named(readJSON), named(writeJSON), named(writeMembers), named(validateFields),
  named(jsonSchema), named(inlineJSONSchema), named(jsonSchemaName), named(init),
  named(description), named(debugDescription), named(customMirror), named(settings),
  named(settingPaths), named(settingPrefix), named(settingOwner), prefixed(__hazel)
)
@attached(member, names: named(init))
public macro Config(prefix: StaticString = "") =
  #externalMacro(module: "HazelMacros", type: "ConfigMacro")

/// Names the environment variable of a setting.
///
/// Without it a setting is read from its name in capitals: `maxEntries` of the group `cache` is
/// `CACHE_MAX_ENTRIES`. The name is the whole name, also in a group; on a group it is what stands
/// before the names of the group: with `@Env("BOOKS") var cache: CacheConfig` the variable is
/// `BOOKS_MAX_ENTRIES`.
@attached(peer)
public macro Env(_ name: StaticString) =
  #externalMacro(module: "HazelMacros", type: "EnvMacro")
