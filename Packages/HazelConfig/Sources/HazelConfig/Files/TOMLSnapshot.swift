public import Configuration
import HazelCore

/// A TOML file for the file providers of swift-configuration, which has none of its own.
///
/// ```swift
/// let provider = try await FileProvider<TOMLSnapshot>(filePath: "config.toml")
/// ```
///
/// Names of tables and values are joined with dots. Numbers, booleans and text are given as what they
/// are; days and times as text. A value that is asked for as another kind is an error; lists whose
/// elements are not of one kind, and lists of tables, have no kind there.
public struct TOMLSnapshot: FileConfigSnapshot {
  /// How a file is read.
  public struct ParsingOptions: FileParsingOptions {
    /// Makes bytes of text; base 64 by default.
    public var bytesDecoder: any ConfigBytesFromStringDecoder
    /// Which values are secrets, by their dotted names; none by default.
    public var secretsSpecifier: SecretsSpecifier<String, Void>
    /// How much is read at the most.
    public var limits: ConfigLimits

    /// Makes options.
    ///
    /// - Parameters:
    ///   - bytesDecoder: makes bytes of text.
    ///   - secretsSpecifier: which values are secrets.
    ///   - limits: how much is read at the most.
    public init(
      bytesDecoder: some ConfigBytesFromStringDecoder = .base64,
      secretsSpecifier: SecretsSpecifier<String, Void> = .none,
      limits: ConfigLimits = ConfigLimits()
    ) {
      self.bytesDecoder = bytesDecoder
      self.secretsSpecifier = secretsSpecifier
      self.limits = limits
    }

    /// Base 64 for bytes, no secrets, the default limits.
    public static var `default`: ParsingOptions { ParsingOptions() }
  }

  /// The name of the provider.
  public let providerName: String
  private let values: [String: JSONValue]
  private let options: ParsingOptions

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - data: the bytes of the file.
  ///   - providerName: the name of the provider.
  ///   - parsingOptions: how it is read.
  /// - Throws: ``TOMLSnapshotError`` when it is malformed or too large.
  public init(data: RawSpan, providerName: String, parsingOptions: ParsingOptions) throws {
    let bytes = data.withUnsafeBytes { Array($0) }
    guard bytes.count <= parsingOptions.limits.fileBytes else {
      throw TOMLSnapshotError("more than \(parsingOptions.limits.fileBytes) bytes")
    }
    do {
      let root = try FileFormat.toml.parse(bytes, limits: parsingOptions.limits)
      var values: [String: JSONValue] = [:]
      Self.collect(root, at: "", into: &values)
      self.values = values
    } catch {
      let place = error.line.map { "line \($0): " } ?? ""
      throw TOMLSnapshotError(place + error.detail)
    }
    self.providerName = providerName
    options = parsingOptions
  }

  private static func collect(
    _ value: FileValue, at path: String, into values: inout [String: JSONValue]
  ) {
    guard case .object(let members) = value.content else {
      values[path] = value.json
      return
    }
    for member in members {
      let name = path.isEmpty ? member.name : "\(path).\(member.name)"
      collect(member.value, at: name, into: &values)
    }
  }

  /// Looks for a value.
  ///
  /// - Parameters:
  ///   - key: its name.
  ///   - type: what it is to be.
  /// - Throws: ``TOMLSnapshotError`` when there is a value of another kind.
  public func value(forKey key: AbsoluteConfigKey, type: ConfigType) throws -> LookupResult {
    let name = key.components.joined(separator: ".")
    guard let value = values[name] else { return LookupResult(encodedKey: name, value: nil) }
    guard let content = TOMLContent(bytesDecoder: options.bytesDecoder).content(value, as: type)
    else {
      throw TOMLSnapshotError("\(name) is no \(type.rawValue)")
    }
    let isSecret = options.secretsSpecifier.isSecret(key: name, value: ())
    return LookupResult(
      encodedKey: name, value: Configuration.ConfigValue(content, isSecret: isSecret))
  }

  /// The name of the provider and how many values it has.
  public var description: String { "\(providerName)[\(values.count) values]" }

  /// The same as ``description``: values may be secrets.
  public var debugDescription: String { description }
}
