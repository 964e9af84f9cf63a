import HazelDotEnv
import Testing

@Suite("A .env file")
struct DotEnvTests {
  @Test("Entries know where and how they are written")
  func entries() throws {
    let file = try DotEnv(
      parsing: """
        # A comment of its own.

        # Where the shop
        #is.
        export HOST='shop.example' # for all
        URL="https://${HOST}/${PATH:-${BASE}}/${HOST}"

        DEBUG
        """)
    #expect(file.entries.map(\.name) == ["HOST", "URL", "DEBUG"])
    #expect(file.entries.map(\.line) == [5, 6, 8])
    #expect(file.entries.map(\.quotes) == [.single, .double, .none])
    #expect(file["HOST"]?.comments == ["Where the shop", "is."])
    #expect(file["HOST"]?.inlineComment == "for all")
    #expect(file["URL"]?.comments == [])
    #expect(file["URL"]?.references == ["HOST", "PATH", "BASE"])
    #expect(file["URL"]?.value == "https://shop.example//shop.example")
    #expect(file["DEBUG"]?.value == nil)
    #expect(file["NOPE"] == nil)
  }

  @Test("The last of a name counts, and a warning says so")
  func duplicates() throws {
    let file = try DotEnv(parsing: "PORT=1\nHOST=a\nPORT=2\nPORT=3\n")
    #expect(file["PORT"]?.value == "3")
    #expect(file.entries.map(\.name) == ["HOST", "PORT"])
    #expect(
      file.warnings.map(\.description) == [
        "line 3: PORT is in line 1, too; this one counts",
        "line 4: PORT is in line 3, too; this one counts",
      ])
  }

  @Test("A reference that leads nowhere is a warning, unless it has a default")
  func undefined() throws {
    let file = try DotEnv(parsing: "A=${B}${B}${C:-c}\nB=b\n")
    #expect(file.warnings.map(\.code) == [.undefinedReference])
    #expect(file.warnings.map(\.name) == ["B"])
    #expect(file.warnings.map(\.line) == [1])
  }

  @Test("A description shows no value")
  func description() throws {
    let file = try DotEnv(parsing: "PASSWORD=swordfish")
    #expect(file["PASSWORD"]?.description == "PASSWORD (line 1)")
  }

  @Test("A variable is looked for in the environment, in the file, and then where it inherits from")
  func precedence() throws {
    let text = "A=own\nB=${A} ${C} ${D}\n"
    let outer = ["A": "outer", "C": "outer"]
    let lower = ["A": "lower", "C": "lower", "D": "lower"]
    let first = try DotEnv(parsing: text, inheriting: { lower[$0] }, expandingWith: { outer[$0] })
    #expect(first["B"]?.value == "outer outer lower")
    let second = try DotEnv(parsing: text, inheriting: { lower[$0] })
    #expect(second["B"]?.value == "own lower lower")
    let third = try DotEnv(
      parsing: text, precedence: .file, inheriting: { lower[$0] }, expandingWith: { outer[$0] })
    #expect(third["B"]?.value == "own outer lower")
  }

  @Test("What refers to a secret is one")
  func secrets() throws {
    let file = try DotEnv(
      parsing: """
        PORT=3000
        API_KEY=swordfish
        GREETING="Bearer ${API_KEY}"
        AGAIN=${GREETING}
        AGAIN=${PORT}
        LOGIN=[${OUTER}]
        LAST=${NOPE:-${LOGIN}}
        """, expandingWith: { $0 == "OUTER" ? "postgres://shop:swordfish@db" : nil })
    #expect(
      file.entries.filter(\.isSecret).map(\.name) == ["API_KEY", "GREETING", "LOGIN", "LAST"])
  }
}
