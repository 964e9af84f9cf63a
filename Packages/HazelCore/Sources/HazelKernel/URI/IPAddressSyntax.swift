/// The syntax of IP addresses in a host (RFC 3986, section 3.2.2).
enum IPAddressSyntax {
  /// Whether octets are an IPv4 address: four decimal numbers up to 255 without leading zeros.
  static func isIPv4(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    var numbers = 0
    while numbers < 4 {
      let start = position
      var value = 0
      while position < range.upperBound, octets[position] &- 0x30 < 10, position &- start < 3 {
        value = value &* 10 &+ Int(octets[position] &- 0x30)
        position &+= 1
      }
      let digits = position &- start
      guard digits > 0, value <= 255, digits == 1 || octets[start] != 0x30 else { return false }
      numbers &+= 1
      if numbers == 4 { break }
      guard position < range.upperBound, octets[position] == 0x2e else { return false }
      position &+= 1
    }
    return position == range.upperBound
  }

  /// Whether octets are an IPv6 address (RFC 4291, section 2.2), without brackets and zone.
  static func isIPv6(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    var position = range.lowerBound
    var groups = 0
    var isCompressed = false
    guard range.count >= 2 else { return false }
    if octets[position] == 0x3a {
      guard octets[position &+ 1] == 0x3a else { return false }
      isCompressed = true
      position &+= 2
    }
    while position < end {
      let start = position
      while position < end, ASCII.hexValue(octets[position]) != nil { position &+= 1 }
      if position < end, octets[position] == 0x2e {
        guard isIPv4(octets, start..<end) else { return false }
        groups &+= 2
        break
      }
      guard 1...4 ~= position &- start else { return false }
      groups &+= 1
      if position == end { break }
      guard octets[position] == 0x3a else { return false }
      position &+= 1
      guard position < end else { return false }
      if octets[position] == 0x3a {
        if isCompressed { return false }
        isCompressed = true
        position &+= 1
      }
    }
    return isCompressed ? groups <= 7 : groups == 8
  }
}
