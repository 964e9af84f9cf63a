/// What stands behind a "=".
struct DotEnvValue {
  var template: DotEnvTemplate?
  var quotes: DotEnvEntry.Quotes
  var comment: String?
}

extension DotEnvParser {
  /// Reads what is behind the "=", up to the end of the line where the value ends.
  ///
  /// - Returns: the value; nil when it was reported.
  mutating func readValue() -> DotEnvValue? {
    let hasBlank = reader.skipBlanks()
    switch reader.current {
    case UInt8(ascii: "'"): return readQuoted(.single)
    case UInt8(ascii: "\""): return readQuoted(.double)
    case UInt8(ascii: "#") where hasBlank:
      return DotEnvValue(
        template: DotEnvTemplate(), quotes: .none, comment: readInlineComment())
    default: return readUnquoted()
    }
  }

  /// Reads a value without quotes: up to the end of the line, or to a "#" behind a blank.
  private mutating func readUnquoted() -> DotEnvValue? {
    let start = reader.position
    var isBehindBlank = false
    while !reader.isAtLineEnd {
      let length = reader.blankLength(at: reader.position)
      if length == 0, isBehindBlank, reader.current == UInt8(ascii: "#") { break }
      isBehindBlank = length > 0
      reader.position += max(length, 1)
    }
    let range = reader.trimmed(start..<reader.position)
    let comment = readInlineComment()
    return template(in: range, escapes: .none).map {
      DotEnvValue(template: $0, quotes: .none, comment: comment)
    }
  }

  /// Reads a value in quotes, which may have several lines, and the rest of its last line.
  private mutating func readQuoted(_ quotes: DotEnvEntry.Quotes) -> DotEnvValue? {
    let opening = reader.position
    let quote = reader.bytes[opening]
    var end = opening + 1
    while end < reader.bytes.count, reader.bytes[end] != quote {
      // A backslash takes the character behind it along, even where it is no escape.
      end += reader.bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < reader.bytes.count else {
      reader.skipLine()
      report.add(
        .unclosedQuote, at: opening, "this quote is never closed",
        hint: "close it; within quotes, write \\\(Character(Unicode.Scalar(quote)))")
      return nil
    }
    reader.position = end + 1
    reader.skipBlanks()
    guard reader.isAtLineEnd || reader.current == UInt8(ascii: "#") else {
      let first = report.line(at: opening)
      report.add(
        .textAfterQuote, at: reader.position,
        "there is text behind the closing quote of the value that begins in line \(first)",
        hint: "remove it, put # in front of a comment, or close the quote where the value ends")
      reader.skipLine()
      return nil
    }
    let comment = readInlineComment()
    return template(in: opening + 1..<end, escapes: quotes == .single ? .single : .double).map {
      DotEnvValue(template: $0, quotes: quotes, comment: comment)
    }
  }

  /// Reads the comment at the position; nil when there is none.
  mutating func readInlineComment() -> String? {
    guard reader.current == UInt8(ascii: "#") else { return nil }
    let start = reader.position + 1
    reader.skipLine()
    return reader.text(reader.trimmed(start..<reader.position))
  }
}
