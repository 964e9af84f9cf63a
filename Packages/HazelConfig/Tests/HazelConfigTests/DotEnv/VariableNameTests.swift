import HazelConfig
import HazelDotEnv
import Testing

@Suite("Names of variables")
struct VariableNameTests {
  @Test("The generator derives them as settings do")
  func derived() {
    let names = [
      "port", "databaseURL", "maxEntries", "httpAPIURL", "s3Bucket2", "a1B", "ABTest", "_a_b", "aB",
      "x", "URL", "urlOfURLs", "value1", "snake_case", "A", "aBCDe", "a2b", "1a", "a__B",
    ]
    for first in names {
      #expect(VariableName.derived(from: [first]) == SettingKey([first]).variable)
      for second in names {
        #expect(
          VariableName.derived(from: [first, second]) == SettingKey([first, second]).variable,
          "\(first).\(second)")
      }
    }
  }
}
