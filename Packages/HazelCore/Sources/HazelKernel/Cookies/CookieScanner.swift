/// Finds the parts of a `Cookie` field: what stands between semicolons.
struct CookieScanner {
  /// One part and whether it is a cookie; the ranges mean nothing if it is not.
  struct Part {
    var name: Range<Int> = 0..<0
    var value: Range<Int> = 0..<0
    var isWellFormed: Bool = false
  }

  private var position = 0

  /// The next part that is not empty.
  mutating func next(in octets: UnsafeRawBufferPointer) -> Part? {
    while position < octets.count {
      let end = octets.firstPosition(of: 0x3b, in: position..<octets.count) ?? octets.count
      let part = octets.trimmed(position..<end)
      position = end &+ 1
      if !part.isEmpty { return Self.read(octets, part) }
    }
    return nil
  }

  private static func read(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> Part {
    guard let equals = octets.firstPosition(of: 0x3d, in: range) else { return Part() }
    let name = octets.trimmed(range.lowerBound..<equals)
    let value = octets.trimmed(equals &+ 1..<range.upperBound)
    let isWellFormed = CookieSyntax.isToken(octets, name) && isText(octets, value)
    return Part(name: name, value: value, isWellFormed: isWellFormed)
  }

  /// Whether octets are UTF-8 without control characters.
  private static func isText(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var utf8 = UTF8Scanner()
    for byte in octets.slice(range) {
      guard byte >= 0x20, byte != 0x7f, utf8.accept(byte) else { return false }
    }
    return utf8.isAtBoundary
  }
}
