/// Heads and chunked content: what is read must not depend on how it is cut into pieces, and must
/// lie within what was given.
enum HeadTarget {
  static func run(_ bytes: UnsafeRawBufferPointer) {
    var fields = HeaderTable()
    var parser = RequestHeadParser()
    switch parser.parse(bytes, fields: &fields) {
    case .complete(let count):
      checkHead(parser, fields, count, bytes)
      checkPrefixes(bytes, end: count)
      if parser.framing.isChunked {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[count...])
        checkChunks(rest)
      }
    case .failed: checkFailure(bytes)
    case .incomplete:
      check(bytes.count < RequestHeadParser.Limits().headSize, "a head without end")
    }
  }

  private static func checkHead(
    _ parser: RequestHeadParser, _ fields: borrowing HeaderTable, _ count: Int,
    _ bytes: UnsafeRawBufferPointer
  ) {
    check(count <= bytes.count, "the head ends behind the bytes")
    check(parser.target.upperBound <= count && !parser.target.isEmpty, "the target is elsewhere")
    check(
      parser.pathEnd >= parser.target.lowerBound && parser.pathEnd <= parser.target.upperBound,
      "the path is not in the target")
    let isAsterisk = parser.target.count == 1 && bytes[parser.target.lowerBound] == 0x2a
    check(isAsterisk || bytes[parser.target.lowerBound] == 0x2f, "the path has no slash")
    check(!(parser.framing.isChunked && parser.framing.contentLength != nil), "framed twice")
    check(fields.count <= RequestHeadParser.Limits().fieldCount, "too many fields")
    for index in 0..<fields.count {
      let name = fields.nameRange(index)
      let value = fields.valueRange(index)
      check(!name.isEmpty && name.upperBound < value.lowerBound + 1, "a field without a name")
      check(value.upperBound <= count, "a value behind the head")
      check(bytes[name].allSatisfy { ASCII.isTokenCharacter($0) }, "a name that is no token")
      check(bytes[value].allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 9 }, "a control character")
    }
  }

  /// Every shorter piece is incomplete, with a parser that is used again and again.
  private static func checkPrefixes(_ bytes: UnsafeRawBufferPointer, end: Int) {
    var fields = HeaderTable()
    var parser = RequestHeadParser()
    let step = max(1, end / 64)
    for count in stride(from: 0, to: end, by: step) {
      let result = parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<count]), fields: &fields)
      guard case .incomplete = result else {
        fatalError("\(result) after \(count) of \(end) bytes")
      }
    }
    let result = parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<end]), fields: &fields)
    guard case .complete(end) = result else { fatalError("\(result) after all \(end) bytes") }
  }

  /// No piece of what is refused is taken for a whole head.
  private static func checkFailure(_ bytes: UnsafeRawBufferPointer) {
    var fields = HeaderTable()
    var parser = RequestHeadParser()
    let step = max(1, bytes.count / 64)
    for count in stride(from: 0, to: bytes.count, by: step) {
      let result = parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<count]), fields: &fields)
      if case .complete = result { fatalError("a piece of a bad head is complete") }
    }
  }

  private struct Decoded: Equatable {
    var data: [UInt8] = []
    var used = 0
    var outcome = ""
    var trailers = ""
  }

  private static func checkChunks(_ bytes: UnsafeRawBufferPointer) {
    let whole = decode(bytes, step: max(1, bytes.count))
    check(decode(bytes, step: 1) == whole, "chunks depend on how they are cut (1)")
    check(decode(bytes, step: 7) == whole, "chunks depend on how they are cut (7)")
    check(whole.data.count <= bytes.count, "more content than bytes")
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer, step: Int) -> Decoded {
    var decoder = ChunkedDecoder()
    var decoded = Decoded()
    var start = 0
    while start < bytes.count {
      let piece = UnsafeRawBufferPointer(
        rebasing: bytes[start..<min(start + step, bytes.count)])
      var position = 0
      pieces: while true {
        switch decoder.next(piece, &position) {
        case .data(let range): decoded.data += piece[range]
        case .needsMore:
          check(position == piece.count, "bytes are left over")
          break pieces
        case .end:
          decoded.used = start + position
          decoded.outcome = "end"
          decoded.trailers = decoder.trailers.description
          return decoded
        case .failed(let error):
          decoded.outcome = error.code
          return decoded
        }
      }
      start += piece.count
    }
    decoded.outcome = "incomplete"
    return decoded
  }
}
