extension DotEnvParser {
  /// Looks at the file as a whole.
  ///
  /// - Returns: whether it makes sense to read on.
  mutating func checkFile() -> Bool {
    let bytes = reader.bytes
    if bytes.count > limits.fileSize {
      report.add(
        .fileTooLarge, at: 0, "the file has more than \(limits.fileSize) bytes",
        hint: "keep large values in files of their own, or raise the limit")
      return false
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      report.add(
        .invalidEncoding, at: 0, "the file is written in UTF-16", hint: "save it as UTF-8")
      return false
    }
    return true
  }

  /// Looks for bytes that no text has.
  mutating func checkCharacters() {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = reader.bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return
      case .error(let length):
        report.add(
          .invalidEncoding, at: offset, "these bytes are no UTF-8", hint: "save the file as UTF-8")
        offset += length
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if isForbidden(scalar) {
          let number = String(scalar.value, radix: 16, uppercase: true)
          report.add(
            .controlCharacter, at: offset,
            "there is a control character, U+\(String(repeating: "0", count: 4 - number.count))\(number)",
            hint: #"remove it, or write it as an escape such as \f in double quotes"#)
        }
        offset += encoded.count
      }
    }
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d: false
    case 0..<0x20, 0x7f: true
    default: false
    }
  }

  /// Reports that there are too many variables; what follows is not read.
  mutating func reportEntries() {
    report.add(
      .tooManyEntries, at: reader.position,
      "there are more than \(limits.entries) variables",
      hint: "remove some, or raise the limit")
  }
}
