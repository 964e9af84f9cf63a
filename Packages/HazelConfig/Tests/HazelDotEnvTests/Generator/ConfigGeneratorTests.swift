import HazelDotEnv
import Testing

@Suite("Code made from a .env file")
struct ConfigGeneratorTests {
  private func source(_ text: String, _ options: GeneratorOptions = .init()) throws -> String {
    try ConfigGenerator(options).generate(from: DotEnv(parsing: text)).source
  }

  /// The property that a line becomes, without the struct around it.
  private func property(_ line: String) throws -> String {
    let lines = try source(line).split(separator: "\n")
    return String(lines[lines.count - 2].drop { $0 == " " })
  }

  @Test(
    "What is made are files of HazelConfigTests: they are compiled, and `make lint` reads them",
    arguments: [
      ("bookshop.env", "Bookshop", true, false), ("bookshop.env", "BookshopGroups", true, true),
      ("bookshop.env", "BookshopWithoutDefaults", false, false),
      ("names.env", "Names", true, false),
      ("names.env", "NamesGroups", true, true),
    ])
  func golden(file: String, name: String, includesDefaults: Bool, groups: Bool) throws {
    let options = GeneratorOptions(
      typeName: name, sourceName: file, includesDefaults: includesDefaults, groupsByPrefix: groups)
    let made = try source(CaseFolder.text(of: "Generator/\(file)"), options)
    #expect(try made == CaseFolder.text(of: "../HazelConfigTests/DotEnv/Generated/\(name).swift"))
    #expect(!made.contains("swordfish"))
  }

  @Test(
    "Values have types",
    arguments: [
      ("A=true", "var a: Bool = true"), ("A=No", "var a: Bool = false"), ("A=1", "var a: Int = 1"),
      ("A=-12345", "var a: Int = -12_345"), ("A=007", "var a: String = \"007\""),
      ("A=+5", "var a: String = \"+5\""), ("A=-0.5", "var a: Double = -0.5"),
      ("A=1.", "var a: String = \"1.\""), ("A=1e5", "var a: String = \"1e5\""),
      ("A=99999999999999999999", "var a: String = \"99999999999999999999\""),
      ("A_VERSION=1.10", "var aVersion: String = \"1.10\""),
      ("A=30s", "var a: Duration = .seconds(30)"), ("A=1.5h", "var a: Duration = .seconds(5400)"),
      ("A=1h30m", "var a: Duration = .seconds(5400)"), ("A=30m1h", "var a: String = \"30m1h\""),
      ("A=1500us", "var a: Duration = .microseconds(1500)"),
      ("A=999999999999w", "var a: String = \"999999999999w\""),
      ("A=10MB", "var a: ByteCount = .bytes(10_000_000)"),
      ("A=1GiB", "var a: ByteCount = .gibibytes(1)"),
      ("A=0.5kib", "var a: ByteCount = .bytes(512)"),
      ("A=1.0001kB", "var a: String = \"1.0001kB\""),
      ("A=http://a", "var a: URL = URL(string: \"http://a\")!"),
      ("A=http://", "var a: String = \"http://\""),
      ("A=http://a b", "var a: String = \"http://a b\""),
      ("A=http://a:99999/", "var a: String = \"http://a:99999/\""),
      ("A=http://a/%zz", "var a: String = \"http://a/%zz\""),
      ("A=file:///a", "var a: URL = URL(string: \"file:///a\")!"),
      ("A=1,2", "var a: [Int] = [1, 2]"), ("A=1,0.5", "var a: [Double] = [1.0, 0.5]"),
      ("A=1,b", "var a: [String] = [\"1\", \"b\"]"), ("A=a,", "var a: String = \"a,\""),
      ("A='a, b'", "var a: String = \"a, b\""), ("A=a=1,b=2", "var a: String = \"a=1,b=2\""),
      ("A", "var a: String?"), ("A=", "var a: String = \"\""),
      ("TOKEN=1", "var token: Secret<String>"), ("TOKEN", "var token: Secret<String>?"),
      ("A=https://u:p@b", "var a: Secret<URL>"), ("A=${B:-1}", "var a: Int"),
    ])
  func types(line: String, expected: String) throws {
    #expect(try property(line) == expected)
  }

  @Test("A name gets @Env exactly when the derived one is another")
  func names() throws {
    for name in ["DATABASE_URL", "A1_B", "a_b", "HTTP_API_URL", "camelCase", "A__B", "IN", "X_"] {
      let line = try property("\(name)=x")
      let words = line.split(separator: ":")[0].split(separator: " ")
      let derived = VariableName.derived(from: [words.last!.filter { $0 != "`" }])
      #expect(line.hasPrefix("@Env(\"\(name)\")") == (derived != name), "\(line)")
    }
  }

  @Test("Comments become documentation, but no commented-out variables and no rulers")
  func documentation() throws {
    let made = try source(
      "# ----\n# One.\n# export A=swordfish\n# A = b\n#\n# a=b is prose, too: x\nA=1 # no\n")
    #expect(made.contains("  /// One.\n  var a"))
    #expect(!made.contains("swordfish"))
    #expect(try source("A=1 # yes\n").contains("  /// yes\n  var a"))
    #expect(try source("# away\n\nA=1\n").contains("{\n  var a"))
  }

  @Test(
    "Comments with secrets in them are left out",
    arguments: [
      "the old one: API_KEY=swordfish", "password: swordfish", "see postgres://shop:swordfish@db/a",
      "once it was swordfish2", "try https://a.example/?token=swordfish", "ghp_swordfish",
      "was \"9f86d081884c7d659a2feaa0c55ad015swordfish\"",
    ])
  func secretComments(comment: String) throws {
    let made = try source("# Opens the till.\n# \(comment)\nTILL_TOKEN=swordfish2 # \(comment)\n")
    #expect(made.contains("  /// Opens the till.\n  var tillToken: Secret<String>\n"), "\(made)")
    #expect(!made.contains("swordfish"))
    #expect(try source("# Token: the one of the shop\nA=1\n").contains("/// Token: the one"))
  }

  @Test("What can have no property is told")
  func omissions() throws {
    let made = try ConfigGenerator().generate(from: DotEnv(parsing: "A=1\nserver.port=2\n_=3\n"))
    #expect(made.omissions.map(\.name) == ["server.port", "_"])
    #expect(made.omissions.map(\.line) == [2, 3])
    #expect(made.source.contains("var a: Int = 1"))
  }

  @Test("Names of types are checked", arguments: ["", "1A", "a-b", "struct", "String", "_", "Ä"])
  func typeName(name: String) {
    #expect(throws: GeneratorError.self) {
      try ConfigGenerator(GeneratorOptions(typeName: name))
    }
  }

  @Test("A group never has the name of the struct around it, nor that of a variable")
  func groups() throws {
    let options = GeneratorOptions(groupsByPrefix: true)
    let made = try source("APP_NAME=a\nAPP_PORT=1\nDB=x\nDB_A=1\nDB_B=2\n", options)
    #expect(made.contains("var app: AppGroup"))
    #expect(made.contains("struct AppGroup {"))
    #expect(made.contains("var db: String"))
    #expect(made.contains("var dbA: Int"))
  }
}
