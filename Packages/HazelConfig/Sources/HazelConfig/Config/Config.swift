public import HazelKernel

/// Settings of an application, which `@Config` makes of a struct: typed, checked and described.
///
/// ```swift
/// @Config
/// struct AppConfig {
///   @Env("DATABASE_URL") var databaseURL: URL
///   @Range(1...65535) var port: Int = 3000
///   var token: Secret<String>
///   var cache: CacheConfig
/// }
///
/// let config = try AppConfig.load(from: layers)
/// ```
///
/// A setting is a stored property. One with a default or an optional type may be left out; one whose
/// type is a configuration too is a group, whose settings are named after it: `cache.maxEntries`,
/// `CACHE_MAX_ENTRIES`, `--cache-max-entries`.
///
/// A group with a default keeps the parts of it that are not set, but for its secrets: they come
/// from the defaults of its own properties then.
public protocol Config: JSONEncodable, JSONDecodable, JSONSchemaProviding, Sendable {
  /// The settings in the order of the properties.
  static var settings: [ConfigSetting] { get }
  /// The properties, in the same order.
  static var settingPaths: [AnyKeyPath] { get }
  /// What stands before the names of all settings, unless they are a group of another configuration.
  static var settingPrefix: [String] { get }
  /// The name of the type in messages.
  static var settingOwner: String { get }
}
