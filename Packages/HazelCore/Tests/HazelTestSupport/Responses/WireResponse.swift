/// A response as it came over the wire.
package struct WireResponse: Sendable, CustomStringConvertible {
  /// One header or trailer field.
  package struct Field: Sendable, Equatable {
    /// The name as it was sent.
    package let name: String
    /// The value without white space around it.
    package let value: String

    /// Makes a field.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How the content was marked off.
  package enum Framing: Sendable, Equatable {
    /// There was none.
    case none
    /// By a length.
    case length(Int)
    /// In chunks.
    case chunked
    /// By the end of the connection.
    case untilClose
  }

  /// The three digits.
  package let status: Int
  /// What follows them.
  package let reason: String
  /// The header fields in order.
  package let fields: [Field]
  /// How the content was marked off.
  package let framing: Framing
  /// The content, without its framing.
  package let body: [UInt8]
  /// The trailer fields in order.
  package let trailers: [Field]

  /// The content as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The only value of a name; nil when there is none or more than one.
  package subscript(name: String) -> String? {
    let all = values(of: name)
    return all.count == 1 ? all[0] : nil
  }

  /// All values of a name in order.
  package func values(of name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// Whether the response says that it is the last one of its connection.
  package var announcesClose: Bool { self["Connection"]?.lowercased() == "close" }

  /// The `code` member of problem details; nil when the content is something else.
  package var problemCode: String? {
    guard self["Content-Type"] == "application/problem+json",
      let start = text.range(of: "\"code\":\"")
    else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// The status, the fields and the beginning of the content.
  package var description: String {
    let fields = fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    return "\(status) \(reason) [\(fields)] \(String(text.prefix(200)).debugDescription)"
  }
}

extension String {
  /// Finds a text without Foundation.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
