extension WireSocket {
  /// Reads exactly one response, and takes nothing that a server may not send for one.
  ///
  /// - Parameters:
  ///   - method: the method of the request, which decides whether there is content.
  ///   - skipsInterim: whether responses of status 1xx are passed over.
  /// - Throws: ``WireError``.
  package func readResponse(
    to method: String = "GET", skipsInterim: Bool = false
  ) throws -> WireResponse {
    while true {
      let response = try readOneResponse(to: method)
      if skipsInterim, response.status < 200 { continue }
      return response
    }
  }

  private func readOneResponse(to method: String) throws -> WireResponse {
    let (status, reason) = try readStatusLine()
    let fields = try readFields("a header field")
    let framing = try framing(of: fields, status: status, method: method)
    var trailers: [WireResponse.Field] = []
    var body: [UInt8] = []
    switch framing {
    case .none: break
    case .length(let length):
      if method != "HEAD" { body = try read(length, for: "\(length) bytes of content") }
    case .chunked:
      if method != "HEAD" { (body, trailers) = try readChunks() }
    case .untilClose:
      let (bytes, end) = try readToEnd()
      guard end == .closed else { throw malformed("content without a length ended with \(end)") }
      body = bytes
    }
    return WireResponse(
      status: status, reason: reason, fields: fields, framing: framing, body: body,
      trailers: trailers)
  }

  private func readStatusLine() throws -> (Int, String) {
    let line = try readLine(for: "a status line")
    let text = String(decoding: line, as: UTF8.self)
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "HTTP/1.1", parts[1].utf8.count == 3,
      parts[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let status = Int(parts[1]),
      status >= 100
    else { throw malformed("the status line is \(text.debugDescription)") }
    return (status, String(parts[2]))
  }

  private func readFields(_ what: String) throws -> [WireResponse.Field] {
    var fields: [WireResponse.Field] = []
    while true {
      let line = try readLine(for: what)
      if line.isEmpty { return fields }
      guard let colon = line.firstIndex(of: 0x3a), colon > 0,
        line[..<colon].allSatisfy(Self.isTokenCharacter),
        line.allSatisfy({ ($0 >= 0x20 && $0 != 0x7f) || $0 == 0x09 })
      else { throw malformed("\(what) is \(String(decoding: line, as: UTF8.self))") }
      var value = line[(colon + 1)...]
      while value.first == 0x20 || value.first == 0x09 { value.removeFirst() }
      while value.last == 0x20 || value.last == 0x09 { value.removeLast() }
      fields.append(
        WireResponse.Field(
          name: String(decoding: line[..<colon], as: UTF8.self),
          value: String(decoding: value, as: UTF8.self)))
    }
  }

  /// RFC 9112, section 6.3.
  private func framing(
    of fields: [WireResponse.Field], status: Int, method: String
  ) throws -> WireResponse.Framing {
    let lengths = fields.filter { $0.name.lowercased() == "content-length" }.map(\.value)
    let codings = fields.filter { $0.name.lowercased() == "transfer-encoding" }.map(\.value)
    guard lengths.count + codings.count <= 1 else { throw malformed("conflicting framing") }
    if status < 200 || status == 204 {
      guard lengths.isEmpty, codings.isEmpty else {
        throw malformed("a response of status \(status) must not be framed")
      }
      return .none
    }
    if status == 304 { return .none }
    if let coding = codings.first {
      guard coding == "chunked" else { throw malformed("the transfer coding is \(coding)") }
      return .chunked
    }
    if let text = lengths.first {
      guard let length = Int(text), String(length) == text, length >= 0 else {
        throw malformed("the content length is \(text)")
      }
      return .length(length)
    }
    return method == "HEAD" ? .none : .untilClose
  }

  private func readChunks() throws -> ([UInt8], [WireResponse.Field]) {
    var body: [UInt8] = []
    while true {
      let line = try readLine(for: "the size of a chunk")
      let text = String(decoding: line, as: UTF8.self)
      guard !line.isEmpty, line.allSatisfy(Self.isHexDigit), let size = Int(text, radix: 16) else {
        throw malformed("the size of a chunk is \(text.debugDescription)")
      }
      if size == 0 { return (body, try readFields("a trailer field")) }
      body += try read(size, for: "\(size) bytes of a chunk")
      guard try read(2, for: "the end of a chunk") == [0x0d, 0x0a] else {
        throw malformed("a chunk does not end where its size says")
      }
    }
  }

  /// A line without its end; only CR LF ends one.
  func readLine(for what: String) throws -> [UInt8] {
    var line: [UInt8] = []
    while true {
      let byte = try readByte(for: what)
      if byte == 0x0a { throw malformed("a bare LF in \(what)") }
      if byte == 0x0d {
        guard try readByte(for: what) == 0x0a else { throw malformed("a bare CR in \(what)") }
        return line
      }
      line.append(byte)
      if line.count > 65_536 { throw malformed("\(what) is longer than 64 KiB") }
    }
  }

  private func malformed(_ what: String) -> WireError {
    WireError.malformed(what, received: unread)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func isTokenCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
