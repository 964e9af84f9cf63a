// Reads requests from the standard input and prints what the parser makes of each as a line of
// JSON: `Scripts/compare_parsers.py` compares that with the parsers of others.
//
// A request is four bytes of length, the lowest first, and so many bytes. Texts are printed as
// hexadecimal digits, since they may be any bytes.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads so many bytes; nil at the end of the input.
func readBytes(_ count: Int) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  while filled < count {
    let got = bytes.withUnsafeMutableBytes { read(0, $0.baseAddress! + filled, count - filled) }
    guard got > 0 else { return nil }
    filled += got
  }
  return bytes
}

func hexadecimal<Bytes: Sequence>(_ bytes: Bytes) -> String where Bytes.Element == UInt8 {
  var text = "\""
  for byte in bytes { text += (byte < 16 ? "0" : "") + String(byte, radix: 16) }
  return text + "\""
}

func describe(_ request: [UInt8]) -> String {
  request.withUnsafeBytes { bytes in
    var fields = HeaderTable()
    var parser = RequestHeadParser()
    switch parser.parse(bytes, fields: &fields) {
    case .incomplete: return #"{"outcome":"incomplete"}"#
    case .failed(let failure): return #"{"outcome":"failed","code":"\#(failure.error.code)"}"#
    case .complete(let count): return describe(parser, fields, count, bytes)
    }
  }
}

func describe(
  _ parser: RequestHeadParser, _ fields: borrowing HeaderTable, _ count: Int,
  _ bytes: UnsafeRawBufferPointer
) -> String {
  var line = #"{"outcome":"complete","method":\#(hexadecimal(parser.method.name.utf8))"#
  line += #","target":\#(hexadecimal(bytes[parser.target])),"minor":\#(parser.minorVersion)"#
  line += #","head":\#(count),"chunked":\#(parser.framing.isChunked)"#
  line += #","length":\#(parser.framing.contentLength.map(String.init) ?? "null")"#
  line += #","keepsAlive":\#(parser.framing.keepsAlive),"fields":["#
  for index in 0..<fields.count {
    if index > 0 { line += "," }
    line += "[\(hexadecimal(bytes[fields.nameRange(index)])),"
    line += "\(hexadecimal(bytes[fields.valueRange(index)]))]"
  }
  line += "],\(describeContent(parser.framing, UnsafeRawBufferPointer(rebasing: bytes[count...])))}"
  return line
}

/// What becomes of the bytes behind a head.
func describeContent(_ framing: RequestFraming, _ bytes: UnsafeRawBufferPointer) -> String {
  guard framing.isChunked else {
    let length = framing.contentLength ?? 0
    let isWhole = length <= bytes.count
    let content = bytes[..<min(length, bytes.count)]
    return #""content":"\#(isWhole ? "whole" : "incomplete")","data":\#(hexadecimal(content))"#
  }
  var decoder = ChunkedDecoder()
  var position = 0
  var data: [UInt8] = []
  while true {
    // The event comes with positions in what was given.
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    var used = 0
    let event = decoder.next(rest, &used)
    position += used
    switch event {
    case .data(let range): data += rest[range]
    case .needsMore: return #""content":"incomplete","data":\#(hexadecimal(data))"#
    case .failed(let error): return #""content":"\#(error.code)","data":\#(hexadecimal(data))"#
    case .end:
      var text = #""content":"whole","data":\#(hexadecimal(data)),"used":\#(position),"trailers":["#
      var isFirst = true
      for field in decoder.trailers {
        if !isFirst { text += "," }
        isFirst = false
        text += "[\(hexadecimal(field.name.text.utf8)),\(hexadecimal(field.value.text.utf8))]"
      }
      return text + "]"
    }
  }
}

while let prefix = readBytes(4) {
  let count = prefix.reversed().reduce(0) { $0 << 8 | Int($1) }
  guard let request = readBytes(count) else { break }
  puts(describe(request))
}
