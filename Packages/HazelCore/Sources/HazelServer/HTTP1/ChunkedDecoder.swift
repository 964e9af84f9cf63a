import HazelKernel

/// Takes chunked content apart (RFC 9112, section 7.1), however it is cut into pieces.
///
/// Strict: sizes are up to 15 hexadecimal digits, lines end in CR LF, extensions are skipped but
/// limited, and so are the trailer fields.
struct ChunkedDecoder {
  /// What comes next.
  enum Event {
    /// A part of the content, as positions in the bytes that were given.
    case data(Range<Int>)
    /// All bytes are used up; the content goes on.
    case needsMore
    /// The content ended.
    case end
    /// The content is refused.
    case failed(HTTPError)
  }

  private enum State {
    case size
    case `extension`
    case sizeLineFeed
    case data
    case dataCarriageReturn
    case dataLineFeed
    case trailer
    case trailerLineFeed
    case done
  }

  private var state = State.size
  private var remaining = 0
  private var digits = 0
  private var overhead = 0
  private var dataCount = 0
  private var line: [UInt8] = []
  private var trailerSize = 0
  private var trailerCount = 0
  /// The trailer fields; complete once the content ended.
  private(set) var trailers = HeaderFields()

  /// The most chunk extensions of a content, in bytes, beyond as many as it has bytes of data: a
  /// limit for each chunk alone would let a client send any amount of them.
  private let overheadLimit = 4096
  /// The largest trailer section, in bytes.
  private let trailerLimit = 8192
  private let trailerCountLimit = 32

  /// Reads on.
  ///
  /// - Parameters:
  ///   - bytes: the bytes that came.
  ///   - position: where to go on in them; moved over what was read.
  mutating func next(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Event {
    while position < bytes.count {
      let byte = bytes[position]
      switch state {
      case .size:
        if let digit = ASCII.hexValue(byte) {
          guard digits < 15 else { return Self.failure("the size of a chunk is too large") }
          remaining = remaining &<< 4 | Int(digit)
          digits += 1
        } else if digits == 0 {
          return Self.failure("a chunk must begin with its size in hexadecimal digits")
        } else if byte == Byte.carriageReturn {
          state = .sizeLineFeed
        } else if byte == Byte.semicolon {
          state = .extension
        } else {
          return Self.failure("the size of a chunk must be followed by CR LF or an extension")
        }
        position += 1

      case .extension:
        overhead += 1
        if byte == Byte.carriageReturn {
          state = .sizeLineFeed
        } else if (byte < 0x20 && byte != Byte.tab) || byte == 0x7f {
          return Self.failure("a chunk extension holds a control character")
        } else if overhead > overheadLimit + dataCount {
          return Self.failure("the chunk extensions are too long")
        }
        position += 1

      case .sizeLineFeed:
        guard byte == Byte.lineFeed else { return Self.failure("a bare CR in a chunk's size") }
        position += 1
        digits = 0
        state = remaining == 0 ? .trailer : .data

      case .data:
        let count = min(remaining, bytes.count - position)
        let range = position..<position + count
        position += count
        remaining -= count
        dataCount += count
        if remaining == 0 { state = .dataCarriageReturn }
        return .data(range)

      case .dataCarriageReturn:
        guard byte == Byte.carriageReturn else {
          return Self.failure("the data of a chunk must be followed by CR LF")
        }
        position += 1
        state = .dataLineFeed

      case .dataLineFeed:
        guard byte == Byte.lineFeed else {
          return Self.failure("the data of a chunk must be followed by CR LF")
        }
        position += 1
        state = .size

      case .trailer:
        position += 1
        if byte == Byte.carriageReturn {
          state = .trailerLineFeed
          continue
        }
        // At once, and not when the line ends, which it may never do.
        guard (byte >= 0x20 && byte != 0x7f) || byte == Byte.tab else {
          return Self.failure("a trailer field holds a control character")
        }
        trailerSize += 1
        guard trailerSize <= trailerLimit else {
          return Self.trailersTooLarge
        }
        line.append(byte)

      case .trailerLineFeed:
        guard byte == Byte.lineFeed else { return Self.failure("a bare CR in a trailer field") }
        position += 1
        if line.isEmpty {
          state = .done
          return .end
        }
        trailerCount += 1
        guard trailerCount <= trailerCountLimit else { return Self.trailersTooLarge }
        guard addTrailer() else { return Self.failure("a trailer field is malformed") }
        line.removeAll(keepingCapacity: true)
        state = .trailer

      case .done:
        return .end
      }
    }
    return state == .done ? .end : .needsMore
  }

  private mutating func addTrailer() -> Bool {
    guard let colon = line.firstIndex(of: Byte.colon),
      let name = try? HeaderName(String(decoding: line[..<colon], as: UTF8.self)),
      let value = try? HeaderValue(String(decoding: line[(colon + 1)...], as: UTF8.self))
    else { return false }
    // Fields that frame, route or authorise are not taken from a trailer (RFC 9110, 6.5.1).
    if !Self.forbidden.contains(where: { $0 == name }) { trailers.append(name, value) }
    return true
  }

  private static let forbidden: [HeaderName] = [
    .transferEncoding, .contentLength, .host, .authorization, .contentType, .contentEncoding,
    .contentRange, .trailer, .setCookie, .cookie, .expect, .te, .cacheControl, .connection,
  ]

  private static var trailersTooLarge: Event {
    .failed(HTTPError(.requestHeaderFieldsTooLarge, detail: "the trailer section is too large"))
  }

  private static func failure(_ detail: String) -> Event {
    .failed(HTTPError(.badRequest, code: "malformed_chunk", detail: detail))
  }
}
