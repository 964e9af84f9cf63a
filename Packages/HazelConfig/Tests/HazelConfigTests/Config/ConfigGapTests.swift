import HazelConfig
import HazelCore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Config private struct StallConfig {
  var title: String
  var port: Int = 1
  var cache: StallCache
  var spare: StallCache?
}

@Config private struct StallCache {
  var maxEntries: Int = 5
}

@Suite("Configurations: files that give nothing, or something else")
struct ConfigGapTests {
  private func load(_ folder: LayerFolder) async -> (problems: [BootProblem], text: String) {
    do throws(ConfigError) {
      _ = try StallConfig.load(from: await ConfigSources.test(folder).load())
      return ([], "")
    } catch {
      return (error.problems, "\(error)")
    }
  }

  @Test("What has no value names the files that would have been read")
  func absent() async throws {
    let folder = try LayerFolder()
    try folder.write("PORT=2\n", to: ".env.local")
    try folder.write("port: 3\n", to: "config.yml")
    let (problems, text) = await load(folder)
    #expect(problems.map(\.code) == ["HZ330"])
    #expect(
      text.contains(
        "read too, but not there: .env, .env.development, .env.development.local, "
          + "config.development.yaml (or .yml, .json, .toml)\n"), "\(text)")
  }

  @Test("What may be in a file that can not be read says so")
  func unreadable() async throws {
    let folder = try LayerFolder()
    try folder.write("TITLE=Emma\nnonsense here\n", to: ".env")
    try folder.write("port: [", to: "config.yaml")
    let (problems, _) = await load(folder)
    #expect(problems.map(\.code) == ["HZ324", "HZ324", "HZ330"])
    let related = problems.last?.related ?? []
    #expect(related.contains("it may be in .env, which can not be read: mend that first"))
    #expect(related.contains { $0.contains("in config.yaml, which can not be read") })
  }

  @Test("A link to nothing is said, one to a file is followed, and a named pipe is refused")
  func links() async throws {
    let folder = try LayerFolder()
    try folder.write("TITLE=Emma\n", to: "there.env")
    try folder.link(".env", to: "there.env")
    #expect(await load(folder).problems == [])
    try folder.link(".env", to: "nowhere.env")
    let (problems, text) = await load(folder)
    #expect(problems.map(\.code) == ["HZ322", "HZ330"])
    #expect(text.contains("HZ322 .env\n      the file can not be read: it is a link to nothing"))
    try folder.remove(".env")
    #expect(mkfifo("\(folder.path)/.env", 0o600) == 0)
    #expect(await load(folder).text.contains("the file can not be read: it is no regular file"))
  }

  @Test(
    "A value in place of a group is wrong, and no unknown name",
    arguments: [
      ("config.yaml", "cache: 5\n", "a single value"), ("config.yaml", "cache: [a]\n", "a list"),
      ("config.json", #"{"cache": "x"}"#, "a single value"),
      ("config.toml", "cache = [1]\n", "a list"), ("config.yaml", "spare: on\n", "a single value"),
    ])
  func groups(file: String, text: String, found: String) async throws {
    let folder = try LayerFolder()
    try folder.write("TITLE=Emma\n", to: ".env")
    try folder.write(text, to: file)
    let loaded = await ConfigSources.test(folder).load()
    let result = ConfigLoader.load(StallConfig.self, layers: loaded.layers)
    #expect(result.value == nil)
    #expect(result.warnings == [])
    let problem = try #require(result.problems.first)
    #expect(problem.code == "HZ334")
    #expect(problem.detail == "must be settings by name, not \(found)")
    #expect(problem.hint.contains(".maxEntries, or remove it"))
    #expect(problem.related.first?.contains(" in \(file)") == true)
    #expect(result.problems.count == 1)
  }

  @Test(
    "A group without a value, and an empty one, are nothing", arguments: ["cache:", "cache: {}"])
  func emptyGroups(text: String) async throws {
    let folder = try LayerFolder()
    try folder.write("TITLE=Emma\n", to: ".env")
    try folder.write(text + "\n", to: "config.yaml")
    #expect(await load(folder).problems == [])
  }
}
