import HazelDotEnv
import Testing

@Suite("The table of .env files")
struct DotEnvCaseTests {
  @Test("Every file gives what the table says")
  func table() throws {
    let cases = try DotEnvCase.all()
    #expect(cases.count >= 60)
    for row in cases {
      var values: [String: String?]?
      var problems: [String]?
      do throws(DotEnvError) {
        let file = try DotEnv(
          parsing: row.bytes, precedence: row.precedence == "file" ? .file : .environment,
          expandingWith: { row.environment?[$0] })
        values = Dictionary(uniqueKeysWithValues: file.entries.map { ($0.name, $0.value) })
      } catch {
        problems = error.problems.map { "\($0.code.rawValue) \($0.line):\($0.column)" }
      }
      #expect(values == row.values, "\(row.name)")
      #expect(problems == row.problems, "\(row.name)")
    }
  }

  @Test("Every difference to python-dotenv has a reason")
  func reasons() throws {
    for row in try DotEnvCase.all() {
      if let difference = row.difference { #expect(difference.reason.count > 20, "\(row.name)") }
    }
  }
}
