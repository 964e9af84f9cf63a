/// Reads the assignments of a file; whatever is wrong goes to the report, and the reading goes on.
struct DotEnvParser {
  let limits: DotEnvLimits
  var reader: DotEnvReader
  var report: ProblemReport
  private(set) var assignments: [DotEnvAssignment] = []
  /// The lines of comment above what comes next.
  private var comments: [String] = []
  /// Whether the line before belongs to a key that has no quotes around it.
  var isInKey: Bool = false
  /// Whether that key was reported.
  var isKeyReported: Bool = false

  init(_ bytes: some Sequence<UInt8>, limits: DotEnvLimits) {
    self.limits = limits
    let size = max(0, min(limits.fileSize, Int.max - 1))
    // An array is copied as a whole; what is generic here would be slow byte by byte.
    let kept =
      bytes.withContiguousStorageIfAvailable { Array($0.prefix(size + 1)) }
      ?? Array(bytes.prefix(size + 1))
    reader = DotEnvReader(kept)
    report = ProblemReport(kept, limit: limits.problems)
  }

  /// Reads the whole file.
  mutating func parse() {
    guard checkFile() else { return }
    checkCharacters()
    while reader.current != nil {
      reader.skipBlanks()
      if reader.isAtLineEnd {
        comments = []
        isInKey = false
      } else if reader.current == UInt8(ascii: "#") {
        readComment()
      } else {
        guard assignments.count < limits.entries else { return reportEntries() }
        readStatement()
        comments = []
      }
      reader.skipLineEnd()
    }
  }

  private mutating func readComment() {
    isInKey = false
    let start = reader.position + 1
    reader.skipLine()
    comments.append(reader.text(reader.trimmed(start..<reader.position)))
  }

  /// Reads `export NAME = value # comment`, up to the end of its last line.
  private mutating func readStatement() {
    guard !skipKey() else { return }
    let start = reader.position
    skipExport()
    let offset = reader.position
    let name = readName()
    reader.skipBlanks()
    if reader.current == UInt8(ascii: "=") {
      let isNamed = name.text != nil || report(name, at: offset)
      reader.position += 1
      let start = reader.position
      let value = readValue()
      isKeyReported = false
      isInKey = value?.quotes == DotEnvEntry.Quotes.none && hasKeyHeader(from: start)
      guard isNamed, let text = name.text, let value else { return }
      add(text, value, at: offset)
    } else if reader.isAtLineEnd || (reader.current == UInt8(ascii: "#") && isBehindBlank) {
      guard let text = name.text else {
        _ = report(name, at: offset)
        return reader.skipLine()
      }
      add(text, DotEnvValue(template: nil, quotes: .none, comment: readInlineComment()), at: offset)
    } else {
      reader.skipLine()
      report.add(
        .notAnAssignment, at: start, "this line is no assignment",
        hint:
          "write NAME=value, put # in front of a comment, and quotes around a value of several lines"
      )
    }
  }

  private mutating func add(_ name: String, _ value: DotEnvValue, at offset: Int) {
    assignments.append(
      DotEnvAssignment(
        name: name, template: value.template, quotes: value.quotes, offset: offset,
        comments: comments, inlineComment: value.comment))
  }

  /// Whether the byte in front of the position is a blank.
  private var isBehindBlank: Bool {
    (1...3).contains {
      reader.position >= $0 && reader.blankLength(at: reader.position - $0) == $0
    }
  }

  /// Passes over `export` and the blanks behind it; without these it is a name like others.
  private mutating func skipExport() {
    let before = reader.position
    guard reader.bytes[before...].starts(with: "export".utf8) else { return }
    reader.position += 6
    if !reader.skipBlanks() { reader.position = before }
  }
}
