extension DotEnvParser {
  /// Whether `-----BEGIN` follows, which more lines follow.
  func hasKeyHeader(from start: Int) -> Bool {
    reader.bytes[start..<reader.position].drop { $0 == 0x20 || $0 == 0x09 }
      .starts(with: "-----BEGIN ".utf8)
  }

  /// Passes over a line of a key that is pasted without quotes, and reports the first of them.
  ///
  /// Taken for names, they would be shown in messages.
  ///
  /// - Returns: whether it was one.
  mutating func skipKey() -> Bool {
    let start = reader.position
    reader.skipLine()
    let line = reader.bytes[reader.trimmed(start..<reader.position)]
    let isNext = isInKey && KeyMaterial.mayGoOn(line)
    isInKey = isNext || KeyMaterial.isLikely(line)
    guard isInKey else {
      reader.position = start
      return false
    }
    // One problem for all lines of a key.
    if isNext, isKeyReported { return true }
    isKeyReported = true
    report.add(
      .notAnAssignment, at: start, "this line looks like a part of a key, and not like a name",
      hint: "put quotes around the whole value, from its first line to its last")
    return true
  }
}
