import HazelConfig
import HazelCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Layers: damaged files")
struct LayerMutationTests {
  /// Numbers that are the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let rounds =
    ProcessInfo.processInfo.environment["HAZEL_ROUNDS"].flatMap { Int($0) } ?? 500

  private static let files: [(String, String)] = [
    (
      "config.yaml",
      "a: &x {b: [1, 'two', \"th\\u0072ee\"]}\n<<: *x\nc: |\n  text\n? d\n: !!str 5\n"
    ),
    ("config.json", #"{"a": {"b": [1, "two", null, true]}, "c": "t\u0065xt\n", "d": -1.5e3}"#),
    ("config.toml", "a.b = [1, 2.5]\nc = '''\ntext'''\n[[d]]\ne = 1979-05-27T07:32:00Z\n"),
    (".env", "export A='x'\n# note\nB=\"y\"\nC=${A}\n"),
  ]

  @Test("A damaged file is read or refused, and stops nobody", arguments: files)
  func damaged(name: String, text: String) async throws {
    let folder = try LayerFolder()
    var numbers = Numbers(state: 42)
    var refused = 0
    for _ in 0..<(Self.rounds) {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let position = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.remove(at: position)
        case 2: bytes.insert(bytes.randomElement(using: &numbers) ?? 0, at: position)
        default: bytes.removeSubrange(position...)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      try folder.write(bytes, to: name)
      let loaded = await ConfigSources.test(folder).load()
      if !loaded.problems.isEmpty { refused += 1 }
      // A file has problems or a layer, never both.
      #expect(loaded.layers.contains { $0.name == name } == loaded.problems.isEmpty)
      for layer in loaded.layers {
        for kind in [SettingKind.string, .list, .dictionary] {
          for path in [["a"], ["a", "b"], ["c"], ["d"]] {
            _ = try? layer.value(of: SettingKey(path), kind)
          }
        }
      }
    }
    #expect(refused > 20)
  }
}
