import HazelConfig
import HazelCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Layers: cost")
struct LayerBenchmark {
  private static let isWanted = ProcessInfo.processInfo.environment["HAZEL_BENCH"] != nil

  @Test("Loading 50 variables and a YAML file", .enabled(if: isWanted))
  func load() async throws {
    let folder = try LayerFolder()
    let names = (0..<50).map { "SETTING_\($0)" }
    try folder.write(names.map { "\($0)=value of \($0)\n" }.joined(), to: ".env")
    try folder.write(
      (0..<10).map { "group\($0):\n  size: \($0)\n  title: a title\n  names: [a, b]\n" }.joined(),
      to: "config.yaml")
    let sources = ConfigSources.test(folder)
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<200 {
      times.append(
        await clock.measure {
          let loaded = await sources.load()
          #expect(loaded.problems == [])
          for number in 0..<50 {
            _ = LayerLookup(loaded).line("setting\(number)")
            _ = LayerLookup(loaded).line("group\(number % 10)", "size", kind: .integer)
          }
        })
    }
    let first = times[0]
    times.sort()
    print("load: first \(first), median \(times[100]), 95th \(times[190])")
  }
}
