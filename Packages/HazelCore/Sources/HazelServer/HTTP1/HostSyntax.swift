import HazelKernel

/// The syntax of a Host field: `uri-host [ ":" port ]` (RFC 9110, section 7.2; RFC 3986, 3.2.2).
enum HostSyntax {
  /// Whether a value is a host, which may be empty, and a port, which may be left out.
  static func isValid(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let end = endOfHost(value) else { return false }
    return isPort(value[end...])
  }

  /// Whether two valid values name the same host, without regard to the case of letters, and the
  /// same port, where the default port of the scheme may be left out (RFC 3986, section 6.2.3).
  static func isSame(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>,
    defaultPort: StaticString
  ) -> Bool {
    guard let leftEnd = endOfHost(left), let rightEnd = endOfHost(right), leftEnd == rightEnd,
      let leftStart = left.baseAddress, let rightStart = right.baseAddress,
      ASCII.equalsIgnoringCase(leftStart, rightStart, count: leftEnd)
    else { return false }
    let standard = UnsafeBufferPointer(
      start: defaultPort.utf8Start, count: defaultPort.utf8CodeUnitCount)
    return port(left[leftEnd...], standard).elementsEqual(port(right[rightEnd...], standard))
  }

  /// The digits of a port without zeros in front; those of the default when there are none.
  private static func port(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, _ standard: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let digits = rest.dropFirst()
    guard !digits.isEmpty else { return standard[...] }
    let number = digits.drop { $0 == 0x30 }
    return number.isEmpty ? digits.suffix(1) : number
  }

  /// The position behind the host; nil when it is none.
  private static func endOfHost(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    value.first == 0x5b ? endOfLiteral(value) : endOfName(value)
  }

  /// The position behind `[...]`: an IPv6 address, or an address of a future version.
  private static func endOfLiteral(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let close = value.firstIndex(of: 0x5d), close > 1 else { return nil }
    let isFuture = value[1] | 0x20 == 0x76
    for byte in value[1..<close] {
      let isAddress = ASCII.hexValue(byte) != nil || byte == Byte.colon || byte == Byte.dot
      guard isAddress || isFuture && isNameCharacter(byte) else { return nil }
    }
    return close + 1
  }

  /// The position behind a name or an IPv4 address, which is at a colon or at the end.
  private static func endOfName(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    while position < value.count, value[position] != Byte.colon {
      if value[position] == 0x25 {
        guard position + 2 < value.count, ASCII.hexValue(value[position + 1]) != nil,
          ASCII.hexValue(value[position + 2]) != nil
        else { return nil }
        position += 3
      } else {
        guard isNameCharacter(value[position]) else { return nil }
        position += 1
      }
    }
    return position
  }

  /// Whether the rest is nothing, or a colon and digits.
  private static func isPort(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = rest.first else { return true }
    return first == Byte.colon && rest.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Letters, digits and `-._~!$&'()*+,;=`, without the colon.
  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case 0x21, 0x24, 0x26...0x2e, 0x3b, 0x3d, 0x5f, 0x7e: true
    default: false
    }
  }
}
