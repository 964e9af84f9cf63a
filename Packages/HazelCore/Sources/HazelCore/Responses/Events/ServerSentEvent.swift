import HazelKernel

/// One event of a stream of server-sent events (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Sendable, Hashable {
  /// What the client repeats as `Last-Event-ID` when it connects again; nil for none.
  public var id: String?
  /// The name under which the client listens for it; nil for "message".
  public var event: String?
  /// The content; each of its lines is sent as one. Nil for none, and then no client is told of the
  /// event.
  public var data: String?
  /// How long the client waits before it connects again; nil to leave it as it is.
  public var retry: Duration?
  /// A remark, which clients pass over; nil for none.
  public var comment: String?

  /// Makes an event of text.
  public init(
    _ data: String? = nil, event: String? = nil, id: String? = nil, retry: Duration? = nil,
    comment: String? = nil
  ) {
    self.data = data
    self.event = event
    self.id = id
    self.retry = retry
    self.comment = comment
  }

  /// Makes an event of a value, written as JSON.
  ///
  /// - Throws: what encoding the value throws.
  public init(
    json value: some Encodable, event: String? = nil, id: String? = nil, retry: Duration? = nil,
    using encoder: HazelJSONEncoder = HazelJSONEncoder()
  ) throws {
    self.init(
      String(decoding: try encoder.encode(value), as: UTF8.self), event: event, id: id,
      retry: retry)
  }
}

extension ServerSentEvent {
  /// The event as it is sent, with the empty line that ends it.
  ///
  /// - Throws: ``HTTPError`` (500, `invalid_event`) when the id or the name holds a line break, with
  ///   which it would write fields of its own, or the id a NUL.
  func text() throws -> String {
    var text = ""
    if let comment { Self.append(comment, after: ": ", to: &text) }
    if let event { text += "event: \(try Self.line(event))\n" }
    if let data { Self.append(data, after: "data: ", to: &text) }
    if let id { text += "id: \(try Self.line(id))\n" }
    if let retry {
      // Times that no client can wait are cut, for they would not fit into a number.
      let milliseconds = min(max(retry / .milliseconds(1), 0), 1e15)
      text += "retry: \(Int64(milliseconds))\n"
    }
    return text + "\n"
  }

  /// A line break is CR, LF or both; each would begin a line that the client reads by itself.
  private static func append(_ content: String, after field: String, to text: inout String) {
    var line: [UInt8] = []
    var last: UInt8 = 0
    func end() { text += field + String(decoding: line, as: UTF8.self) + "\n" }
    for byte in content.utf8 {
      defer { last = byte }
      if byte == 0x0a, last == 0x0d { continue }
      if byte == 0x0a || byte == 0x0d {
        end()
        line.removeAll()
      } else {
        line.append(byte)
      }
    }
    end()
  }

  private static func line(_ value: String) throws(HTTPError) -> String {
    guard value.utf8.allSatisfy({ $0 != 0x0a && $0 != 0x0d && $0 != 0 }) else {
      throw HTTPError(
        .internalServerError, code: "invalid_event",
        detail: "the id and the name of an event must not hold line breaks")
    }
    return value
  }
}
