import HazelKernel

/// The lines that most answers begin with, rendered once a second:
/// `HTTP/1.1 200 OK`, `Server` if there is one, and `Date`.
struct ResponsePreamble: ~Copyable {
  private static let capacity = 512
  private let memory: UnsafeMutableRawPointer
  /// The number of bytes of all lines.
  private(set) var count = 0

  /// The number of bytes of the status line.
  static let statusLineCount = 17

  init() {
    memory = .allocate(byteCount: Self.capacity, alignment: 16)
  }

  deinit {
    memory.deallocate()
  }

  /// All lines.
  var lines: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: memory, count: count)
  }

  /// The lines behind the status line.
  var fields: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: lines[Self.statusLineCount...])
  }

  /// Writes the lines for a time.
  mutating func render(serverName: HeaderValue?, unixSeconds: Int64) {
    count = 0
    append("HTTP/1.1 200 OK\r\n")
    if let serverName {
      append("Server: ")
      // A name that does not fit is cut; it is no more than decoration.
      append(String(serverName.text.utf8.prefix(256)) ?? "")
      append("\r\n")
    }
    append("Date: ")
    HTTPDate.write(
      unixSeconds: unixSeconds,
      into: (memory + count).assumingMemoryBound(to: UInt8.self))
    count += 29
    append("\r\n")
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      (memory + count).copyMemory(
        from: UnsafeRawPointer(bytes.baseAddress!), byteCount: bytes.count)
      count += bytes.count
    }
  }
}
