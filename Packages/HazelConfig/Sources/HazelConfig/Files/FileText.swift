/// Bytes of a file as text.
enum FileText {
  /// The bytes without the mark that some editors write in front of UTF-8.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The text of a file.
  ///
  /// - Throws: ``FileProblem`` with the line of the first bytes that are none of UTF-8, or of a zero
  ///   byte, at which parsers written in C would stop reading.
  static func decoded(_ bytes: [UInt8]) throws(FileProblem) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) { return text }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar != "\0" {
      if scalar == "\n" { line += 1 }
    }
    throw FileProblem(
      .malformed, line: line, detail: "there are bytes that are no UTF-8 text",
      hint: "save the file as UTF-8")
  }
}
