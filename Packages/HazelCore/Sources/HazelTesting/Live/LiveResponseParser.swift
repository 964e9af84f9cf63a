import HazelKernel

/// Reads a response that came to its end.
struct LiveResponseParser {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// The final response; nil when it is cut off or malformed.
  mutating func response(to method: HTTPMethod, named request: String) -> TestResponse? {
    while let status = statusLine(), let headers = fields() {
      if (100..<200).contains(status.code), status.code != 101 { continue }
      guard let body = content(headers, hasNone: method == .head || status.forbidsContent) else {
        return nil
      }
      return TestResponse(status: status, headers: headers, body: Bytes(body), request: request)
    }
    return nil
  }

  private mutating func statusLine() -> HTTPStatus? {
    guard let line = line() else { return nil }
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0] == "HTTP/1.1", let code = Int(parts[1]),
      (100...999).contains(code)
    else { return nil }
    return HTTPStatus(code)
  }

  private mutating func fields() -> HeaderFields? {
    var headers = HeaderFields()
    while let line = line() {
      if line.isEmpty { return headers }
      guard let colon = line.firstIndex(of: ":"),
        let name = try? HeaderName(String(line[..<colon])),
        let value = try? HeaderValue(Self.trimmed(line[line.index(after: colon)...]))
      else { return nil }
      headers.append(name, value)
    }
    return nil
  }

  /// RFC 9112, section 6.3.
  private mutating func content(_ headers: HeaderFields, hasNone: Bool) -> [UInt8]? {
    if hasNone { return [] }
    if headers[.transferEncoding]?.text == "chunked" { return chunks() }
    guard let length = headers[.contentLength] else { return Array(rest) }
    guard let count = Int(length.text), count <= rest.count else { return nil }
    return take(count)
  }

  private mutating func chunks() -> [UInt8]? {
    var content: [UInt8] = []
    while let line = line(), let size = Int(line.prefix { $0 != ";" }, radix: 16) {
      if size == 0 { return fields() == nil ? nil : content }
      guard size >= 0, size <= rest.count else { return nil }
      content += take(size)
      guard self.line()?.isEmpty == true else { return nil }
    }
    return nil
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  private mutating func line() -> String? {
    guard let end = rest.firstIndex(of: 0x0a), end > rest.startIndex, rest[end - 1] == 0x0d else {
      return nil
    }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<(end - 1)], as: UTF8.self)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
