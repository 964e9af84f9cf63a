/// The character classes of cookies.
enum CookieSyntax {
  /// Whether octets are a token (RFC 9110, section 5.6.2).
  static func isToken(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard ASCII.isTokenCharacter(octets[position]) else { return false }
      position &+= 1
    }
    return !range.isEmpty
  }

  /// Whether text is a `cookie-value` (RFC 6265, section 4.1.1): visible ASCII without quotes,
  /// commas, semicolons and backslashes, perhaps in one pair of quotes.
  static func isValue(_ text: String) -> Bool {
    text.withOctets { octets in
      var range = 0..<octets.count
      if octets.count >= 2, octets[0] == 0x22, octets[octets.count &- 1] == 0x22 {
        range = 1..<octets.count &- 1
      }
      return octets.slice(range).allSatisfy { OctetSet.cookieValue.contains($0) }
    }
  }

  /// Whether text can be the value of `Path`: from "/" on visible ASCII and spaces without ";".
  static func isPath(_ text: String) -> Bool {
    text.utf8.first == 0x2f
      && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f && $0 != 0x3b } && text.utf8.last != 0x20
  }

  /// Whether text can be the value of `Domain`: a host name without a dot at either end.
  static func isDomain(_ text: String) -> Bool {
    text.withOctets { octets in
      guard let authority = try? Authority(parsing: octets) else { return false }
      return authority.kind == .name && authority.host.count == octets.count && octets.last != 0x2e
    }
  }
}

extension OctetSet {
  /// `cookie-octet` (RFC 6265, section 4.1.1).
  static var cookieValue: OctetSet {
    OctetSet(low: 0xf7ff_effa_0000_0000, high: 0x7fff_ffff_efff_ffff)
  }
}
