import HazelDotEnv
import Testing

@Suite("Problems of a .env file")
struct DotEnvErrorTests {
  private func problems(_ text: String, _ limits: DotEnvLimits = DotEnvLimits()) -> [DotEnvProblem]
  {
    do throws(DotEnvError) {
      _ = try DotEnv(parsing: text, limits: limits)
      return []
    } catch {
      return error.problems
    }
  }

  @Test("All are reported at once, in the order of the file")
  func all() {
    let text = """
      ä=1
      TITLE="Emma
      this is a sentence
      NOTE='a' b
      HOST=${shop
      ÄÖ URL=x
        =1
      """
    let found = problems(text).map { "\($0.line):\($0.column) \($0.code.rawValue)" }
    #expect(
      found == [
        "1:1 invalid_name", "2:7 unclosed_quote", "3:1 not_an_assignment", "4:10 text_after_quote",
        "5:6 unclosed_reference", "6:1 not_an_assignment", "7:3 missing_name",
      ])
  }

  @Test("A problem says where, what and how to mend it")
  func description() throws {
    let error = #expect(throws: DotEnvError.self) {
      try DotEnv(parsing: "PORT: 3000\nTITLE=\"Emma\n")
    }
    #expect(
      error?.description == """
        line 1, column 1: this line is no assignment; write NAME=value, put # in front of a \
        comment, and quotes around a value of several lines
        line 2, column 7: this quote is never closed; close it; within quotes, write \\"
        """)
  }

  @Test("Columns count characters, not bytes")
  func columns() {
    #expect(problems("TITEL='Überfluß' ü").map(\.column) == [18])
  }

  @Test("No problem has a value in it")
  func secrets() {
    let text = """
      1A=swordfish
      A B swordfish
      'swordfish!=1
      A="swordfish" swordfish
      B=swordfish${C:swordfish}
      C=swordfish${
      D="swordfish
      """
    let found = problems(text)
    #expect(found.count == 7)
    for problem in found { #expect(!"\(problem)".contains("sword"), "\(problem)") }
  }

  @Test(
    "Lines of a key without quotes are one problem, and no names",
    arguments: [
      // Base 64, with and without padding; hex; base 32; what openssl writes around it.
      "dGhlIGNhdCBpcyBvdXQgb2Yg\ndGhlIGJhZw==", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nabcd",
      "9f86d081884c7d659a2feaa0c55ad015", "JB5W2Y3DP7EHPK3P",
      "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU\n-----END OPENSSH PRIVATE KEY-----",
      "AAAA\nBBBB\n-----END PRIVATE KEY-----",
    ])
  func key(lines: String) throws {
    let found = problems("KEY=-----BEGIN PRIVATE KEY-----\n\(lines)\nPORT=1\n")
    #expect(found.map(\.code) == [.notAnAssignment])
    #expect(found.first?.line == 2)
    #expect(found.first?.hint.contains("quotes") == true)
  }

  @Test("A key is found without a header, too, and names behind it are names again")
  func bareKey() {
    let found = problems("KEY=MIIEvQ\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nAAAA\n\nNOTE\nA B\n")
    #expect(found.map(\.line) == [2, 6])
    #expect(problems("KEY=9f86d081884c7d65\nEMPTY=\nNOTE\n").isEmpty)
  }

  @Test(
    "Names are no keys",
    arguments: [
      "NOTE", "A_RATHER_LONG_NAME_OF_A_VARIABLE_2", "maxEntriesPerShopPage", "S3BUCKETOFTHESHOP",
      "mySQLServerAddressOfTheShop=", "EMPTY=", "KEY=9f86d081884c7d659a2feaa0c55ad015",
    ])
  func names(line: String) { #expect(problems("\(line)\n") == []) }

  @Test("What is wrong in a line that can not be read is said once")
  func unreadable() {
    #expect(
      problems("\u{1}A\u{2}=1\nB=${\n").map(\.code) == [.controlCharacter, .unclosedReference])
    #expect(problems("\u{7}").first?.message.contains("U+0007") == true)
  }

  @Test(
    "The limits hold, and what is as large as they are is accepted",
    arguments: [
      ("A=1\nB=2", DotEnvLimits(fileSize: 7), nil),
      ("A=1\nB=2", DotEnvLimits(fileSize: 6), DotEnvProblem.Code.fileTooLarge),
      ("A=1\nB=2", DotEnvLimits(entries: 2), nil),
      ("A=1\nB=2\n# c\n", DotEnvLimits(entries: 1), .tooManyEntries),
      ("A=12\nB=${A}${A}", DotEnvLimits(valueSize: 4), nil),
      ("A=12\nB=${A}${A}", DotEnvLimits(valueSize: 3), .valueTooLarge),
      ("A=12\nB=${A}${A}", DotEnvLimits(totalSize: 6), nil),
      ("A=12\nB=${A}${A}", DotEnvLimits(totalSize: 5), .valuesTooLarge),
      ("A=${B:-${C:-c}}", DotEnvLimits(depth: 2), nil),
      ("A=${B:-${C:-c}}", DotEnvLimits(depth: 1), .tooDeep),
      ("A B\nC D\n", DotEnvLimits(problems: 2), .notAnAssignment),
      ("A B\nC D\nE F\n", DotEnvLimits(problems: 2), .tooManyProblems),
    ])
  func limits(text: String, limits: DotEnvLimits, code: DotEnvProblem.Code?) {
    let found = problems(text, limits)
    #expect(found.last?.code == code)
    #expect(found.count <= max(1, min(limits.problems + 1, 3)))
  }

  @Test("References that double each time end at the limit")
  func doubling() {
    var text = "A0=0123456789\n"
    for index in 1...60 { text += "A\(index)=${A\(index - 1)}${A\(index - 1)}\n" }
    let found = problems(text)
    #expect(found.first?.code == .valueTooLarge)
    #expect(found.first?.message.contains("A13") == true)
  }

  @Test("A value of the environment is under the limit, too")
  func environment() {
    let error = #expect(throws: DotEnvError.self) {
      try DotEnv(
        parsing: "A=${B}", limits: DotEnvLimits(valueSize: 10),
        expandingWith: { _ in String(repeating: "b", count: 11) })
    }
    #expect(error?.problems.map(\.code) == [.valueTooLarge])
  }

  @Test("Deep braces, many references and many quotes take no time")
  func hostile() {
    #expect(problems("A=" + String(repeating: "${A:-", count: 20_000)).map(\.code) == [.tooDeep])
    let many = (0..<20_000).map { "${A\($0)}" }.joined()
    #expect(problems("A=" + many).isEmpty)
    #expect(!problems(String(repeating: "A='\\'\n", count: 20_000)).isEmpty)
  }
}
