extension Request {
  /// Makes a request without a connection: for tests, and for whatever else feeds the pipeline.
  ///
  /// - Parameters:
  ///   - method: the method; GET by default.
  ///   - target: path and query as they would be sent, escapes included.
  ///   - headers: the header fields.
  ///   - body: the content; empty by default.
  /// - Throws: ``HTTPError`` (400, `invalid_target`) when the target does not start with a slash or
  ///   holds spaces, control characters or bytes beyond ASCII; (431) when the head is 64 KiB long.
  public init(
    method: HTTPMethod = .get,
    target: String,
    headers: HeaderFields = HeaderFields(),
    body: Bytes = Bytes()
  ) throws(HTTPError) {
    let storage = RequestStorage(
      connection: ConnectionInfo(
        peerAddress: nil, localAddress: nil, scheme: "http", idPrefix: .random(in: 0...UInt64.max))
    )
    guard target.utf8.first == 0x2f, target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
      throw HTTPError(
        .badRequest, code: "invalid_target",
        detail: "a request target starts with \"/\"; what is not visible ASCII is escaped")
    }
    var head = Array(target.utf8)
    var positions: [(name: Range<Int>, value: Range<Int>)] = []
    for field in headers {
      let name = head.count
      head.append(contentsOf: field.name.text.utf8)
      let value = head.count
      head.append(contentsOf: field.value.text.utf8)
      positions.append((name..<value, value..<head.count))
    }
    guard head.count <= 0xffff else {
      throw HTTPError(.requestHeaderFieldsTooLarge, detail: "the head has 64 KiB or more")
    }
    storage.method = method
    storage.head = Bytes(head)
    storage.target = 0..<target.utf8.count
    storage.pathEnd = head[..<target.utf8.count].firstIndex(of: 0x3f) ?? target.utf8.count
    for (name, value) in positions {
      storage.fields.append(
        name: name.lowerBound, nameCount: name.count, value: value.lowerBound,
        valueCount: value.count)
    }
    storage.body = RequestBody(body)
    storage.sequence = .random(in: 0...UInt64.max)
    self.init(storage)
  }
}
