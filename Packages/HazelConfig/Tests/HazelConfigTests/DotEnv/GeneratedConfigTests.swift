import HazelConfig
import HazelCore
import Testing

#if canImport(FoundationEssentials)
  // URLs, and files of cases.
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Configurations that hazel-env made")
struct GeneratedConfigTests {
  /// Reads a configuration from the file that it was made from.
  private func load<Value: Config>(
    _ type: Value.Type, from file: String,
    variables: [String: String] = ["PAYMENT_PASSWORD": "swordfish"]
  ) async throws -> LoadedConfig<Value> {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "DotEnvCases/Generator/\(file)")
    let folder = try LayerFolder()
    try folder.write(Array(Data(contentsOf: cases)), to: ".env")
    let layers = await ConfigSources.test(folder, variables: variables).load()
    #expect(layers.problems.isEmpty)
    return ConfigLoader.load(type, layers: layers.layers)
  }

  @Test("They read the file that they were made from, and know all of it")
  func bookshop() async throws {
    let plain = try await load(Bookshop.self, from: "bookshop.env")
    #expect(plain.problems.isEmpty && plain.warnings.isEmpty, "\(plain.problems)")
    #expect(plain.value?.mirrorOf == URL(string: "https://shop.example/books?from=home#new/mirror"))
    #expect(plain.value?.welcome.reveal() == "Bearer swordfish-1")
    #expect(plain.value?.supportMail == nil)

    let groups = try await load(BookshopGroups.self, from: "bookshop.env")
    #expect(groups.problems.isEmpty && groups.warnings.isEmpty, "\(groups.problems)")
    #expect(groups.value?.order.timeout == .seconds(5400))
    #expect(groups.value?.search.apiKey.reveal() == "swordfish-1")
  }

  @Test("An empty secret in the file is one that has to be given")
  func emptySecret() async throws {
    let loaded = try await load(Bookshop.self, from: "bookshop.env", variables: [:])
    #expect(loaded.problems.count == 1)
    #expect(loaded.problems.first?.subject.contains("PAYMENT_PASSWORD") == true)
  }

  @Test("A default is the value that the file has")
  func defaults() async throws {
    let read = try #require(
      try await load(BookshopWithoutDefaults.self, from: "bookshop.env").value)
    let needed = [
      "mirrorOf": "https://a.example", "databaseURL": "a://b", "searchAPIKey": "a",
      "sessionSecret": "a", "welcome": "a", "paymentPassword": "a",
    ]
    let made = try Bookshop.load(from: [.memory(needed)])
    #expect(made.port == read.port)
    #expect(made.host == read.host)
    #expect(made.debug == read.debug)
    #expect(made.shopName == read.shopName)
    #expect(made.shopURL == read.shopURL)
    #expect(made.shopVersion == read.shopVersion)
    #expect(made.shopDiscount == read.shopDiscount)
    #expect(made.orderTimeout == read.orderTimeout)
    #expect(made.orderRetry == read.orderRetry)
    #expect(made.orderLimit == read.orderLimit)
    #expect(made.orderStates == read.orderStates)
    #expect(made.orderSteps == read.orderSteps)
    #expect(made.orderNumberFormat == read.orderNumberFormat)
    #expect(made.uploadSize == read.uploadSize)
    #expect(made.cacheSize == read.cacheSize)
    #expect(made.mirrors == read.mirrors)
    #expect(made.sessionTTL == read.sessionTTL)
    #expect(made.tokenURL == read.tokenURL)
  }

  @Test("Odd names and texts come through")
  func names() async throws {
    let plain = try await load(Names.self, from: "names.env")
    let value = try #require(plain.value, "\(plain.problems)")
    #expect(value.class == 1)
    #expect(value.selfValue == "a")
    #expect([value.aB, value.aB2, value.aB3, value.a1] == [1, 2, 3, 4])
    let made = try Names.load(from: [.memory(["phrase": "a"])])
    #expect(made.quoted == value.quoted)
    #expect(made.invisible == value.invisible)
    #expect(made.longerTitle == value.longerTitle)
    #expect(made.longList == value.longList)
    #expect(try await load(NamesGroups.self, from: "names.env").value?.a.b2 == 3)
  }
}
