import Configuration
import HazelConfig
import HazelCore
import Testing

@Suite("Layers: precedence")
struct LayerPrecedenceTests {
  /// Everything that may have a setting, in the order of precedence.
  enum Source: Int, CaseIterable, CustomTestStringConvertible {
    case overrides, commandLine, environment, profileLocal, local, profile, dotEnv, secrets
    case secondSecrets, provider, secondProvider, profileYAML, profileJSON, yaml, json, toml

    var testDescription: String { "\(self)" }

    /// Puts a value there.
    func put(_ value: String, in folder: LayerFolder, _ sources: inout ConfigSources) throws {
      switch self {
      case .overrides: sources.overrides["shop.title"] = value
      case .commandLine: sources.arguments = ["--shop-title", value]
      case .environment: sources.variables["SHOP_TITLE"] = value
      case .profileLocal: try folder.write("SHOP_TITLE=\(value)", to: ".env.production.local")
      case .local: try folder.write("SHOP_TITLE=\(value)", to: ".env.local")
      case .profile: try folder.write("SHOP_TITLE=\(value)", to: ".env.production")
      case .dotEnv: try folder.write("SHOP_TITLE=\(value)", to: ".env")
      case .secrets: try folder.write(value, to: "first/shop-title")
      case .secondSecrets: try folder.write(value, to: "second/shop-title")
      case .provider: sources.providers.insert(Self.remote(value), at: 0)
      case .secondProvider: sources.providers.append(Self.remote(value))
      case .profileYAML: try folder.write("shop: {title: \(value)}", to: "config.production.yaml")
      case .profileJSON:
        try folder.write(#"{"shop": {"title": "\#(value)"}}"#, to: "config.production.json")
      case .yaml: try folder.write("shop: {title: \(value)}", to: "config.yaml")
      case .json: try folder.write(#"{"shop": {"title": "\#(value)"}}"#, to: "config.json")
      case .toml: try folder.write("shop.title = \"\(value)\"", to: "config.toml")
      }
    }

    private static func remote(_ value: String) -> RemoteSource {
      RemoteSource(InMemoryProvider(values: ["shop.title": ConfigValue(stringLiteral: value)]))
    }
  }

  static let pairs: [(Source, Source)] = Source.allCases.flatMap { first in
    Source.allCases.filter { $0.rawValue > first.rawValue }.map { (first, $0) }
  }

  private func value(_ used: [Source]) async throws -> String? {
    let folder = try LayerFolder()
    var sources = ConfigSources.test(folder, environment: "production")
    sources.secretDirectories = ["first", "second"]
    for source in used { try source.put("\(source)", in: folder, &sources) }
    let loaded = await sources.load()
    #expect(loaded.problems == [])
    let found = try LayerLookup(loaded).found("shop", "title")
    return found.map {
      LayerLookup.text($0.value).replacing("json ", with: "").filter { $0 != "\"" }
    }
  }

  @Test("Of two that have a setting, the higher one gives it", arguments: pairs)
  func pair(higher: Source, lower: Source) async throws {
    #expect(try await value([higher, lower]) == "\(higher)")
  }

  @Test("Each gives what it has alone", arguments: Source.allCases)
  func alone(source: Source) async throws {
    #expect(try await value([source]) == "\(source)")
  }

  @Test("Without any there is nothing")
  func nothing() async throws {
    #expect(try await value([]) == nil)
  }
}
