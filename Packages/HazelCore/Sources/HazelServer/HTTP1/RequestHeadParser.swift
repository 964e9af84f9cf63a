import HazelKernel

/// Reads the head of an HTTP/1.1 request: strictly as RFC 9112 has it, in one pass, without taking
/// memory.
///
/// It accepts no form that two readers could understand differently: no bare CR or LF, no folded
/// lines, no space before a colon, one Content-Length of digits, one `Transfer-Encoding: chunked`
/// and never both.
struct RequestHeadParser {
  /// What reading came to.
  enum Result {
    /// The head goes on in bytes that have not come yet.
    case incomplete
    /// The head ended after so many bytes.
    case complete(Int)
    /// The head is refused.
    case failed(HeadFailure)
  }

  /// The largest sizes.
  struct Limits {
    var headSize: Int = 32 << 10
    var targetSize: Int = 8 << 10
    var fieldCount: Int = 100
  }

  var limits: Limits = Limits()

  // What was read; positions are relative to the first byte that was given.
  var method: HTTPMethod = .get
  var target: Range<Int> = 0..<0
  var pathEnd: Int = 0
  var minorVersion: Int = 1
  var framing: RequestFraming = RequestFraming()

  /// Where the host and port of a target in absolute form are; empty for the other forms.
  private var authority: Range<Int> = 0..<0
  /// Whether a target in absolute form is one of https.
  private var isSecure = false
  private var hostCount = 0
  private var transferEncodingCount = 0

  init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads a head.
  ///
  /// - Parameters:
  ///   - bytes: all bytes from the start of the head.
  ///   - fields: takes the positions of the header fields.
  /// - Returns: whether the head is complete. When it is not, call again with more bytes from the
  ///   same start.
  mutating func parse(_ bytes: UnsafeRawBufferPointer, fields: inout HeaderTable) -> Result {
    guard let start = bytes.baseAddress else { return .incomplete }
    let base = start.assumingMemoryBound(to: UInt8.self)
    let available = min(bytes.count, limits.headSize)
    framing = RequestFraming()
    authority = 0..<0
    hostCount = 0
    transferEncodingCount = 0
    fields.removeAll()
    do throws(Stop) {
      var position = try skipEmptyLines(base, available)
      try readRequestLine(base, available, &position)
      try readFields(base, available, &position, &fields)
      try checkFraming(base)
      if !authority.isEmpty { try checkAuthority(base, fields) }
      return .complete(position)
    } catch {
      switch error {
      case .needsMore: return bytes.count >= limits.headSize ? .failed(.headTooLarge) : .incomplete
      case .refused(let failure): return .failed(failure)
      }
    }
  }

  private enum Stop: Error {
    case needsMore
    case refused(HeadFailure)
  }

  // MARK: Request line

  /// An empty line or two before the request line are ignored (RFC 9112, section 2.2).
  @inline(__always)
  private func skipEmptyLines(_ base: UnsafePointer<UInt8>, _ count: Int) throws(Stop) -> Int {
    var position = 0
    while position < count, base[position] == Byte.carriageReturn {
      guard position &+ 1 < count else { throw .needsMore }
      guard base[position &+ 1] == Byte.lineFeed, position < 4 else {
        throw .refused(.malformedRequestLine)
      }
      position &+= 2
    }
    return position
  }

  @inline(__always)
  private mutating func readRequestLine(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ position: inout Int
  ) throws(Stop) {
    try readMethod(base, count, &position)
    try readTarget(base, count, &position)
    try readVersion(base, count, &position)
    try checkTargetForm(base)
  }

  @inline(__always)
  private mutating func readMethod(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ position: inout Int
  ) throws(Stop) {
    if position &+ 5 <= count {
      let raw = UnsafeRawPointer(base)
      let word = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      if word == 0x2054_4547 {  // "GET "
        method = .get
        position &+= 4
        return
      }
      if word == 0x5453_4f50, base[position &+ 4] == Byte.space {  // "POST "
        method = .post
        position &+= 5
        return
      }
    }
    let start = position
    while position < count, ASCII.isTokenCharacter(base[position]) { position &+= 1 }
    let length = position &- start
    guard length <= 32 else { throw .refused(.malformedRequestLine) }
    guard position < count else { throw .needsMore }
    guard length > 0, base[position] == Byte.space,
      let method = HTTPMethod(
        String(decoding: UnsafeBufferPointer(start: base + start, count: length), as: UTF8.self))
    else { throw .refused(.malformedRequestLine) }
    self.method = method
    position &+= 1
  }

  @inline(__always)
  private mutating func readTarget(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ position: inout Int
  ) throws(Stop) {
    let raw = UnsafeRawPointer(base)
    let start = position
    var question = -1
    scan: while true {
      if position &+ 8 <= count {
        // Eight bytes at a time, up to one that is a space, a control, beyond ASCII, "#" or "?".
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let stop = Word.stopsTarget(UInt64(littleEndian: word), findsQuestion: question < 0)
        if stop == 0 {
          position &+= 8
          continue
        }
        position &+= stop.trailingZeroBitCount &>> 3
      } else if position >= count {
        guard position &- start <= limits.targetSize else { throw .refused(.targetTooLong) }
        throw .needsMore
      }
      let byte = base[position]
      switch byte {
      case Byte.space: break scan
      case Byte.question:
        if question < 0 { question = position }
      case Byte.hash: throw .refused(.malformedTarget)
      case 0...0x20, 0x7f...0xff: throw .refused(.malformedTarget)
      default: break
      }
      position &+= 1
    }
    guard position > start else { throw .refused(.malformedRequestLine) }
    guard position &- start <= limits.targetSize else { throw .refused(.targetTooLong) }
    target = start..<position
    pathEnd = question < 0 ? position : question
    position &+= 1
  }

  @inline(__always)
  private mutating func readVersion(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ position: inout Int
  ) throws(Stop) {
    guard position &+ 10 <= count else {
      try checkPartialVersion(base, count, position)
      throw .needsMore
    }
    let raw = UnsafeRawPointer(base)
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    switch word {
    case 0x312e_312f_5054_5448:  // "HTTP/1.1"
      minorVersion = 1
    case 0x302e_312f_5054_5448:  // "HTTP/1.0"
      minorVersion = 0
    default:
      let isHTTP = word & 0xff_ffff_ffff == 0x2f_5054_5448
      let isVersion =
        isHTTP && base[position &+ 6] == Byte.dot && Self.isDigit(base[position &+ 5])
        && Self.isDigit(base[position &+ 7])
      throw .refused(isVersion ? .unsupportedVersion : .malformedRequestLine)
    }
    guard base[position &+ 8] == Byte.carriageReturn, base[position &+ 9] == Byte.lineFeed else {
      throw .refused(.malformedRequestLine)
    }
    position &+= 10
    framing.keepsAlive = minorVersion == 1
  }

  /// A line that ended too early is refused at once instead of waited for.
  private func checkPartialVersion(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ position: Int
  ) throws(Stop) {
    for index in position..<max(position, count) {
      let byte = base[index]
      if byte == Byte.lineFeed || byte == Byte.space { throw .refused(.malformedRequestLine) }
    }
  }

  /// Brings the four forms of a target (RFC 9112, section 3.2) down to path and query.
  @inline(__always)
  private mutating func checkTargetForm(_ base: UnsafePointer<UInt8>) throws(Stop) {
    if method == .connect { throw .refused(.connectNotSupported) }
    if base[target.lowerBound] == Byte.slash { return }
    if target.count == 1, base[target.lowerBound] == Byte.asterisk, method == .options { return }
    try readAbsoluteForm(base)
  }

  /// `http://shop.example/books?page=2`: the path begins at the first slash of what follows "//".
  private mutating func readAbsoluteForm(_ base: UnsafePointer<UInt8>) throws(Stop) {
    var start = target.lowerBound
    if hasPrefix("http://", base) {
      start += 7
      isSecure = false
    } else if hasPrefix("https://", base) {
      start += 8
      isSecure = true
    } else {
      throw .refused(.malformedTarget)
    }
    var end = start
    while end < pathEnd, base[end] != Byte.slash { end += 1 }
    guard end > start, base[start] != Byte.colon,
      HostSyntax.isValid(UnsafeBufferPointer(start: base + start, count: end - start)),
      // Without a path there would be no "/" to point at; clients send one.
      end < pathEnd
    else { throw .refused(.malformedTarget) }
    authority = start..<end
    target = end..<target.upperBound
  }

  /// A target in absolute form overrides the Host field (RFC 9112, section 3.2.2), so whoever stands
  /// in front may have gone by one of the two and a handler by the other. A client has to send the
  /// same in both (section 3.2), and a request in which they differ is refused.
  private func checkAuthority(
    _ base: UnsafePointer<UInt8>, _ fields: borrowing HeaderTable
  ) throws(Stop) {
    let authority = UnsafeBufferPointer(start: base + authority.lowerBound, count: authority.count)
    for index in 0..<fields.count {
      let name = fields.nameRange(index)
      guard name.count == 4, Self.isName(base + name.lowerBound, "host") else { continue }
      let value = fields.valueRange(index)
      let host = UnsafeBufferPointer(start: base + value.lowerBound, count: value.count)
      guard HostSyntax.isSame(authority, host, defaultPort: isSecure ? "443" : "80") else {
        throw .refused(.conflictingHost)
      }
    }
  }

  private func hasPrefix(_ prefix: StaticString, _ base: UnsafePointer<UInt8>) -> Bool {
    target.count > prefix.utf8CodeUnitCount
      && ASCII.equalsIgnoringCase(
        base + target.lowerBound, prefix.utf8Start, count: prefix.utf8CodeUnitCount)
  }

  // MARK: Fields

  @inline(__always)
  private mutating func readFields(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ position: inout Int, _ fields: inout HeaderTable
  ) throws(Stop) {
    let raw = UnsafeRawPointer(base)
    while true {
      guard position < count else { throw .needsMore }
      if base[position] == Byte.carriageReturn {
        guard position &+ 1 < count else { throw .needsMore }
        guard base[position &+ 1] == Byte.lineFeed else { throw .refused(.malformedField) }
        position &+= 2
        return
      }
      let name = position
      while position < count, ASCII.isTokenCharacter(base[position]) { position &+= 1 }
      guard position < count else { throw .needsMore }
      let nameCount = position &- name
      // Also refuses a folded line and a space before the colon.
      guard base[position] == Byte.colon, nameCount > 0 else { throw .refused(.malformedField) }
      position &+= 1
      while position < count, Self.isBlank(base[position]) { position &+= 1 }
      let value = position
      scan: while true {
        if position &+ 8 <= count {
          let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          let stop = Word.stopsValue(UInt64(littleEndian: word))
          if stop == 0 {
            position &+= 8
            continue
          }
          position &+= stop.trailingZeroBitCount &>> 3
        } else if position >= count {
          throw .needsMore
        }
        let byte = base[position]
        if byte == Byte.carriageReturn { break scan }
        guard byte == Byte.tab || (byte >= 0x20 && byte != 0x7f) else {
          throw .refused(.malformedField)
        }
        position &+= 1
      }
      guard position &+ 1 < count else { throw .needsMore }
      guard base[position &+ 1] == Byte.lineFeed else { throw .refused(.malformedField) }
      var end = position
      while end > value, Self.isBlank(base[end &- 1]) { end &-= 1 }
      guard fields.count < limits.fieldCount else { throw .refused(.tooManyFields) }
      fields.append(name: name, nameCount: nameCount, value: value, valueCount: end &- value)
      position &+= 2
      try noteField(base + name, nameCount, base + value, end &- value)
    }
  }

  /// Takes note of the fields that decide how to read on. Most names differ in length already.
  @inline(__always)
  private mutating func noteField(
    _ name: UnsafePointer<UInt8>, _ nameCount: Int, _ value: UnsafePointer<UInt8>,
    _ valueCount: Int
  ) throws(Stop) {
    switch nameCount {
    case 4 where Self.isName(name, "host"):
      hostCount &+= 1
      guard HostSyntax.isValid(UnsafeBufferPointer(start: value, count: valueCount)) else {
        throw .refused(.duplicateHost)
      }
    case 6 where Self.isName(name, "expect"):
      try noteExpectation(value, valueCount)
    case 10 where Self.isName(name, "connection"):
      noteConnection(value, valueCount)
    case 14 where Self.isName(name, "content-length"):
      try noteContentLength(value, valueCount)
    case 17 where Self.isName(name, "transfer-encoding"):
      try noteTransferEncoding(value, valueCount)
    default: break
    }
  }

  private mutating func noteContentLength(
    _ value: UnsafePointer<UInt8>, _ count: Int
  ) throws(Stop) {
    guard framing.contentLength == nil, count > 0, count <= 18 else {
      throw .refused(.malformedContentLength)
    }
    var length = 0
    for index in 0..<count {
      guard Self.isDigit(value[index]) else { throw .refused(.malformedContentLength) }
      length = length &* 10 &+ Int(value[index] &- 0x30)
    }
    framing.contentLength = length
  }

  private mutating func noteTransferEncoding(
    _ value: UnsafePointer<UInt8>, _ count: Int
  ) throws(Stop) {
    transferEncodingCount &+= 1
    guard count == 7, Self.isName(value, "chunked") else {
      throw .refused(.unsupportedTransferEncoding)
    }
    framing.isChunked = true
  }

  private mutating func noteExpectation(
    _ value: UnsafePointer<UInt8>, _ count: Int
  ) throws(Stop) {
    // An HTTP/1.0 client can not mean it (RFC 9110, section 10.1.1).
    guard minorVersion == 1 else { return }
    guard count == 12, Self.isName(value, "100-continue") else {
      throw .refused(.unsupportedExpectation)
    }
    framing.expectsContinue = true
  }

  /// Looks for "close" and "keep-alive" in the list of options.
  private mutating func noteConnection(_ value: UnsafePointer<UInt8>, _ count: Int) {
    var start = 0
    while start < count {
      var end = start
      while end < count, value[end] != Byte.comma { end &+= 1 }
      var first = start
      var last = end
      while first < last, Self.isBlank(value[first]) { first &+= 1 }
      while last > first, Self.isBlank(value[last &- 1]) { last &-= 1 }
      if last &- first == 5, Self.isName(value + first, "close") {
        framing.keepsAlive = false
        framing.confirmsKeepAlive = false
        closes = true
      } else if last &- first == 10, Self.isName(value + first, "keep-alive"), !closes,
        minorVersion == 0
      {
        framing.keepsAlive = true
        framing.confirmsKeepAlive = true
      }
      start = end &+ 1
    }
  }

  /// Whether "close" was among the options: it wins over "keep-alive".
  private var closes = false

  private mutating func checkFraming(_ base: UnsafePointer<UInt8>) throws(Stop) {
    defer { closes = false }
    guard hostCount <= 1 else { throw .refused(.duplicateHost) }
    guard hostCount == 1 || minorVersion == 0 else { throw .refused(.missingHost) }
    if transferEncodingCount > 0 {
      guard transferEncodingCount == 1, framing.contentLength == nil, minorVersion == 1 else {
        throw .refused(.conflictingFraming)
      }
    }
  }

  // MARK: Bytes

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }

  @inline(__always)
  private static func isName(_ bytes: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    ASCII.equalsIgnoringCase(bytes, name.utf8Start, count: name.utf8CodeUnitCount)
  }
}

/// The bytes that structure a head.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0a
  static let carriageReturn: UInt8 = 0x0d
  static let space: UInt8 = 0x20
  static let hash: UInt8 = 0x23
  static let asterisk: UInt8 = 0x2a
  static let comma: UInt8 = 0x2c
  static let dot: UInt8 = 0x2e
  static let slash: UInt8 = 0x2f
  static let colon: UInt8 = 0x3a
  static let semicolon: UInt8 = 0x3b
  static let question: UInt8 = 0x3f
}

/// Eight bytes at once: each function sets the high bit of (at least the first of) the bytes sought.
private enum Word {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Bytes equal to a given one.
  @inline(__always)
  static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference
  }

  /// Bytes below a given one, which is at most 0x80.
  @inline(__always)
  static func below(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    (word &- (UInt64(byte) &* ones)) & ~word
  }

  /// Controls, space, "#", DEL, everything beyond ASCII, and the first "?".
  @inline(__always)
  static func stopsTarget(_ word: UInt64, findsQuestion: Bool) -> UInt64 {
    var stop = below(word, 0x21) | equal(word, 0x23) | equal(word, 0x7f) | word
    if findsQuestion { stop |= equal(word, 0x3f) }
    return stop & highs
  }

  /// Controls and DEL.
  @inline(__always)
  static func stopsValue(_ word: UInt64) -> UInt64 {
    (below(word, 0x20) | equal(word, 0x7f)) & highs
  }
}
