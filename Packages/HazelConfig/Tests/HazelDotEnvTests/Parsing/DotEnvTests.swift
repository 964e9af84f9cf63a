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
}
