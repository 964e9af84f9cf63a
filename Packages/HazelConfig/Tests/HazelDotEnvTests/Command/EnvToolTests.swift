import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("hazel-env")
struct EnvToolTests {
  @Test("check says what is wrong and where, and what is odd")
  func check() throws {
    try EnvTool.inFolder { tool in
      try tool.write("PORT=1\nPORT=2\n", to: ".env")
      let good = try tool.run(["check", tool.path(".env")])
      #expect(good.status == 0)
      #expect(good.output == "\(tool.path(".env")): 1 variable, no problems\n")
      #expect(
        good.errors
          == "\(tool.path(".env")):2: warning: PORT is in line 1, too; this one counts\n")

      try tool.write("PORT: 1\nTITLE=\"Emma\n", to: "bad.env")
      let bad = try tool.run(["check", tool.path("bad.env")])
      #expect(bad.status == 1)
      #expect(bad.output.isEmpty)
      let lines = bad.errors.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix("\(tool.path("bad.env")):1:1: error: "))
      #expect(lines[1].hasPrefix("\(tool.path("bad.env")):2:7: error: "))
    }
  }

  @Test("print has the values as JSON, without secrets unless they are asked for")
  func print() throws {
    try EnvTool.inFolder { tool in
      try tool.write(
        "HOST=shop.example\nURL=\"http://${HOST}/${OUTER}\"\nNOTE\nTEXT=\"a\\n\\\"\\v\"\n"
          + "API_KEY=swordfish\nBEARER=\"b ${API_KEY}\"\n", to: ".env")
      let hidden = try tool.run(["print", tool.path(".env")], environment: ["OUTER=books"])
      #expect(hidden.status == 0)
      #expect(
        hidden.output == #"""
          {
            "HOST": "shop.example",
            "URL": "http://shop.example/books",
            "NOTE": null,
            "TEXT": "a\n\"\u000b",
            "API_KEY": "<redacted>",
            "BEARER": "<redacted>"
          }

          """#)
      let shown = try tool.run(["print", "--reveal", tool.path(".env")])
      #expect(shown.output.contains(#""API_KEY": "swordfish""#))
      #expect(shown.output.contains(#""BEARER": "b swordfish""#))
      #expect(shown.errors.contains("${OUTER}"))
    }
  }

  @Test("generate prints the code, or writes it to a file that it does not overwrite")
  func generate() throws {
    try EnvTool.inFolder { tool in
      try tool.write("SHOP_NAME=a\nSHOP_PORT=1\na.b=1\n", to: "shop.env")
      let file = tool.path("shop.env")
      let printed = try tool.run(["generate", file, "--name", "Shop"])
      #expect(printed.status == 0)
      #expect(printed.output.contains("made from shop.env."))
      #expect(printed.output.contains("struct Shop {\n  var shopName: String = \"a\"\n"))
      #expect(printed.errors.hasPrefix("\(file):3: warning: a.b is left out"))

      let nested = try tool.run(["generate", "--nested", "--no-defaults", file])
      #expect(nested.output.contains("struct ShopConfig {\n    var name: String\n"))

      let output = tool.path("Shop.swift")
      #expect(try tool.run(["generate", file, "--name=Shop", "--output", output]).status == 0)
      #expect(try tool.read("Shop.swift") == printed.output)
      #expect(try tool.run(["generate", file, "--name=Shop", "--output", output]).status == 0)
      let refused = try tool.run(["generate", file, "--output", output])
      #expect(refused.status == 1)
      #expect(refused.errors.contains("--force"))
      #expect(try tool.read("Shop.swift") == printed.output)
      #expect(try tool.run(["generate", file, "--output", output, "--force"]).status == 0)
      let same = try tool.run(["generate", file, "--output", file, "--force"])
      #expect(same.status == 64)
      #expect(same.errors.contains("which is read"))
      #expect(try tool.read("Shop.swift").contains("struct AppConfig"))
    }
  }

  @Test("A file that can not be read or written is said so")
  func files() throws {
    try EnvTool.inFolder { tool in
      let missing = try tool.run(["check", tool.path("nothing.env")])
      #expect(missing.status == 1)
      #expect(missing.errors.contains("nothing.env can not be read: No such file or directory"))
      #expect(try tool.run(["print", tool.folder]).status == 1)
      try tool.write("A=1", to: ".env")
      let place = tool.path("no/such/folder/A.swift")
      let unwritten = try tool.run(["generate", tool.path(".env"), "--output", place])
      #expect(unwritten.status == 1)
      #expect(unwritten.errors.contains("can not be written"))
      try tool.write(String(repeating: "#", count: (1 << 20) + 1), to: "large.env")
      let large = try tool.run(["check", tool.path("large.env")])
      #expect(large.status == 1)
      #expect(large.errors.contains("more than 1048576 bytes"))
    }
  }

  @Test("A named pipe is refused, and not waited for")
  func pipe() throws {
    try EnvTool.inFolder { tool in
      #expect(mkfifo(tool.path(".env"), 0o600) == 0)
      for command in ["check", "print", "generate"] {
        let outcome = try tool.run([command, tool.path(".env")])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(".env can not be read: it is no regular file"))
      }
    }
  }

  @Test("A key that is pasted without quotes is a problem, and shown nowhere")
  func key() throws {
    try EnvTool.inFolder { tool in
      try tool.write("SHOP_KEY=MIIEvQIBADANBgkqhkiG9w0\nb3XQ7zLk2Vn8RtYp4Wm1\nQx9Z==\n", to: ".env")
      for command in ["check", "print", "generate"] {
        let outcome = try tool.run([command, tool.path(".env")])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(".env:2:1: error: this line looks like a part of a key"))
        for part in ["b3XQ", "Qx9Z"] {
          #expect(!(outcome.errors + outcome.output).contains(part))
        }
      }
    }
  }

  @Test(
    "A wrong command line ends with 64",
    arguments: [
      [], ["show"], ["check", "--reveal"], ["check", "a", "b"], ["generate", "--name"],
      ["generate", "--name", "A", "--name", "B"], ["generate", "--name", "struct"],
      ["generate", "--nested=1"], ["-x"],
    ])
  func usage(arguments: [String]) throws {
    try EnvTool.inFolder { tool in
      let outcome = try tool.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("hazel-env: "))
    }
  }

  @Test("Help is no error", arguments: [["--help"], ["-h"], ["generate", "--help"], ["help"]])
  func help(arguments: [String]) throws {
    try EnvTool.inFolder { tool in
      let outcome = try tool.run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("hazel-env generate [FILE]"))
      #expect(outcome.errors.isEmpty)
    }
  }
}
