import HazelKernel
import NIOCore

/// Writes the heads of answers, and content that is in memory.
///
/// The framing of an answer is written here and nowhere else: `Content-Length`,
/// `Transfer-Encoding`, `Connection` and `Date` of a handler are dropped.
enum ResponseSerializer {
  /// How the content of an answer is marked off.
  enum Framing {
    /// By a length.
    case length(Int)
    /// In chunks.
    case chunked
    /// By the end of the connection (HTTP/1.0).
    case untilClose
    /// There is none and can be none (204, 304).
    case none
  }

  /// What the head says about the connection.
  enum ConnectionOption {
    case none
    case close
    case keepAlive
  }

  /// Writes a head.
  @inline(__always)
  static func writeHead(
    _ response: borrowing Response, framing: Framing, connection: ConnectionOption,
    preamble: borrowing ResponsePreamble, into buffer: inout ByteBuffer, reserving content: Int
  ) {
    var size = preamble.count + 128 + content
    response.headers.forEachField { field in
      size += field.name.text.utf8.count + field.value.text.utf8.count + 4
    }
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: size) { output in
      var cursor = Cursor(output.baseAddress!)
      if response.status.code == 200 {
        cursor.copy(preamble.lines)
      } else {
        writeStatusLine(response.status, &cursor)
        cursor.copy(preamble.fields)
      }
      response.headers.forEachField { field in
        if isOwnedByServer(field.name.text) { return }
        cursor.copy(field.name.text)
        cursor.copy(": ")
        cursor.copy(field.value.text)
        cursor.copyLineEnd()
      }
      switch framing {
      case .length(let length):
        cursor.copy("Content-Length: ")
        cursor.write(length)
        cursor.copyLineEnd()
      case .chunked: cursor.copy("Transfer-Encoding: chunked\r\n")
      case .untilClose, .none: break
      }
      switch connection {
      case .none: break
      case .close: cursor.copy("Connection: close\r\n")
      case .keepAlive: cursor.copy("Connection: keep-alive\r\n")
      }
      cursor.copyLineEnd()
      return cursor.position - output.baseAddress!
    }
  }

  /// Writes content that is in memory.
  @inline(__always)
  static func writeContent(_ body: borrowing ResponseBody, into buffer: inout ByteBuffer) {
    switch body {
    case .empty: break
    case .literal(let text):
      if text.hasPointerRepresentation {
        buffer.writeBytes(
          UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      } else {
        buffer.writeString(String(text.unicodeScalar))
      }
    case .string(let text): buffer.writeString(text)
    case .bytes(let bytes): bytes.withUnsafeBytes { _ = buffer.writeBytes($0) }
    case .view(let bytes): bytes.withUnsafeBytes { _ = buffer.writeBytes($0) }
    case .file, .stream: preconditionFailure("content that is not in memory")
    }
  }

  private static func writeStatusLine(_ status: HTTPStatus, _ cursor: inout Cursor) {
    cursor.copy("HTTP/1.1 ")
    cursor.write(status.code)
    cursor.copy(" ")
    cursor.copy(status.reasonPhrase)
    cursor.copyLineEnd()
  }

  /// Whether a field is one that only the server may write. Most names differ in length already.
  @inline(__always)
  private static func isOwnedByServer(_ name: String) -> Bool {
    switch name.utf8.count {
    case 4: ASCII.equalsIgnoringCase(name, "Date")
    case 10:
      ASCII.equalsIgnoringCase(name, "Connection") || ASCII.equalsIgnoringCase(name, "Keep-Alive")
    case 14: ASCII.equalsIgnoringCase(name, "Content-Length")
    case 17: ASCII.equalsIgnoringCase(name, "Transfer-Encoding")
    default: false
    }
  }
}

/// A place in memory that was reserved beforehand, to which bytes are written in order.
private struct Cursor {
  var position: UnsafeMutableRawPointer

  init(_ start: UnsafeMutableRawPointer) {
    position = start
  }

  @inline(__always)
  mutating func copy(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    position.copyMemory(from: base, byteCount: bytes.count)
    position += bytes.count
  }

  @inline(__always)
  mutating func copy(_ text: String) {
    var text = text
    let count = text.withUTF8 { bytes -> Int in
      if let base = bytes.baseAddress {
        position.copyMemory(from: UnsafeRawPointer(base), byteCount: bytes.count)
      }
      return bytes.count
    }
    position += count
  }

  @inline(__always)
  mutating func copy(_ text: StaticString) {
    position.copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
    position += text.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func copyLineEnd() {
    position.storeBytes(of: UInt16(littleEndian: 0x0a0d), as: UInt16.self)
    position += 2
  }

  @inline(__always)
  mutating func write(_ number: Int) {
    var count = 1
    var rest = number
    while rest > 9 {
      rest /= 10
      count &+= 1
    }
    rest = number
    var index = count
    while index > 0 {
      index &-= 1
      (position + index).storeBytes(of: UInt8(truncatingIfNeeded: 48 &+ rest % 10), as: UInt8.self)
      rest /= 10
    }
    position += count
  }
}
