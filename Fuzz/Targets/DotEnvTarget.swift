/// Files of variables.
enum DotEnvTarget {
  static func run(_ bytes: UnsafeRawBufferPointer) {
    let array = Array(bytes)
    let environment = ["HOST": "shop.example", "EMPTY": "", "DOLLAR": "${HOST}"]
    let limits = DotEnvLimits(entries: 200, valueSize: 2_000, totalSize: 8_000, problems: 20)
    do throws(DotEnvError) {
      let file = try DotEnv(parsing: array, limits: limits, expandingWith: { environment[$0] })
      checkEntries(file, lines: array.count + 1)
      checkAgain(file)
      checkGenerated(file)
    } catch {
      check(!error.problems.isEmpty, "an error without problems")
      check(error.problems.count <= 21, "more problems than the limit")
      let lines = error.problems.map(\.line)
      check(lines == lines.sorted() && lines.allSatisfy { $0 >= 1 }, "problems out of order")
      check(error.problems.allSatisfy { $0.column >= 1 }, "a problem without a column")
    }
  }

  private static func checkEntries(_ file: DotEnv, lines: Int) {
    check(file.entries.count <= 200, "more entries than the limit")
    check(Set(file.entries.map(\.name)).count == file.entries.count, "a name is there twice")
    for entry in file.entries {
      check(entry.line >= 1 && entry.line <= lines, "an entry without a line")
      check((entry.value?.utf8.count ?? 0) <= 2_000, "a value is larger than the limit")
      check(file[entry.name] == entry, "an entry is not found by its name")
    }
  }

  /// What was read is written in quotes and read again: the same names and values.
  private static func checkAgain(_ file: DotEnv) {
    var text = ""
    for entry in file.entries {
      guard let value = entry.value else {
        text += "\(entry.name)\n"
        continue
      }
      let escaped = value.flatMap { character in
        switch character {
        case "\\", "'", "\"", "$": "\\\(character)"
        case "\r\n": "\\r\\n"
        case "\r": "\\r"
        case "\u{7}": "\\a"
        case "\u{8}": "\\b"
        case "\u{b}": "\\v"
        case "\u{c}": "\\f"
        default: String(character)
        }
      }
      text += "\(entry.name)=\"\(String(escaped))\"\n"
    }
    guard let again = try? DotEnv(parsing: text) else {
      fatalError("\(text) can not be read again")
    }
    check(again.entries.map(\.name) == file.entries.map(\.name), "other names: \(text)")
    check(again.entries.map(\.value) == file.entries.map(\.value), "other values: \(text)")
  }

  /// The code ends, shows nothing invisible, and has every variable or says that it has not.
  private static func checkGenerated(_ file: DotEnv) {
    for groups in [false, true] {
      guard let generator = try? ConfigGenerator(GeneratorOptions(groupsByPrefix: groups)) else {
        fatalError("no generator")
      }
      let made = generator.generate(from: file)
      check(made.source.hasSuffix("}\n"), "the code has no end")
      check(!made.source.utf8.contains { $0 < 0x20 && $0 != 0x0a }, "a control character in code")
      let written = made.source.split(separator: "\n").count { line in
        let text = line.drop { $0 == " " }
        return text.hasPrefix("var ") || text.hasPrefix("@Env(") && text.contains(" var ")
      }
      check(written + made.omissions.count >= file.entries.count, "a variable is lost")
    }
  }
}
