import HazelConfig

// Essentials has FileManager, Data and UUID; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Config private struct GroupConfig {
  var name: String
  @Range(1...65_535) var port: Int
  var isOpen: Bool
  var timeout: Duration
  var size: ByteCount
  var tags: [String]
  @Length(1...80) var title: String = "books"
  var ratio: Double = 0.5
  var address: URL?
  var token: Secret<String>?
}

@Config private struct ShopConfig {
  var first: GroupConfig
  var second: GroupConfig
  var third: GroupConfig
  var fourth: GroupConfig
  var fifth: GroupConfig
}

/// Times what a program pays for its settings at the start: 50 of them, from a .env file, a YAML file
/// and the environment.
enum ConfigBenchmark {
  /// The nanoseconds of the first load of this process.
  static func firstLoad() async throws -> Int64 {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hazel-config-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let variables = ["first", "second", "third"].map { group in
      let name = group.uppercased()
      return """
        \(name)_NAME="the ${SHOP:-shop} of \(group)"
        \(name)_PORT=8080
        \(name)_IS_OPEN=yes
        \(name)_TIMEOUT=1m30s
        \(name)_SIZE=10MB
        \(name)_TAGS=sea,land
        \(name)_ADDRESS=https://shop.example/\(group)
        \(name)_TOKEN=0123456789abcdef

        """
    }
    let file = ["fourth", "fifth"].map { group in
      """
      \(group):
        name: the shop
        port: 8080
        isOpen: true
        timeout: 30s
        size: 512KiB
        tags: [sea, land]
        ratio: 0.25

      """
    }
    try write(variables.joined(), to: folder.appendingPathComponent(".env"))
    try write(file.joined(), to: folder.appendingPathComponent("config.yaml"))
    let sources = ConfigSources(
      environment: "production", directory: folder.path, arguments: ["--fifth-port", "9000"],
      variables: ["SHOP": "corner"])

    let start = ContinuousClock.now
    let loaded = await sources.load()
    let config = try ShopConfig.load(from: loaded.layers)
    let time = start.duration(to: .now)
    precondition(config.fifth.port == 9000 && config.first.name == "the corner of first")
    return Int64(time / .nanoseconds(1))
  }

  private static func write(_ text: String, to file: URL) throws {
    try Data(text.utf8).write(to: file)
  }
}
