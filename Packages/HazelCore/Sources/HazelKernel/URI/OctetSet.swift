/// A set of ASCII octets as two words of bits: a test is a shift and a mask, without a table.
///
/// The sets are computed properties of two literals each, so that no global has to be set up before
/// hot code may read it.
struct OctetSet: Sendable, Hashable {
  let low: UInt64
  let high: UInt64

  /// Whether the set holds an octet; octets beyond ASCII are in no set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word = byte < 64 ? low : high
    return byte < 128 && (word &>> UInt64(byte & 63)) & 1 == 1
  }
}

extension OctetSet {
  /// What may stand in the path of a request target: `pchar` and "/" (RFC 3986, section 3.3), and
  /// ``[]{}|^` `` which browsers send as they are (URL Standard, path percent-encode set).
  static var path: OctetSet {
    OctetSet(low: 0x2fff_fff2_0000_0000, high: 0x7fff_ffff_efff_ffff)
  }

  /// What may stand in a path unescaped: `pchar` without escapes, and "/" (RFC 3986, section 3.3).
  static var plainPath: OctetSet {
    OctetSet(low: 0x2fff_ffd2_0000_0000, high: 0x47ff_fffe_87ff_ffff)
  }

  /// What may stand in a query or fragment: what a path may hold, "?" and "\" (URL Standard, query
  /// percent-encode set).
  static var query: OctetSet {
    OctetSet(low: 0xafff_fff2_0000_0000, high: 0x7fff_ffff_ffff_ffff)
  }

  /// Letters, digits, ".", "-" and "_": what host names are made of.
  static var hostName: OctetSet {
    OctetSet(low: 0x03ff_6000_0000_0000, high: 0x07ff_fffe_87ff_fffe)
  }

  /// Letters, digits, "+", "-" and ".": what a scheme is made of (RFC 3986, section 3.1).
  static var scheme: OctetSet {
    OctetSet(low: 0x03ff_6800_0000_0000, high: 0x07ff_fffe_07ff_fffe)
  }

  /// `unreserved`, `sub-delims`, ":" and "%" (RFC 3986, section 3.2.1).
  static var userInfo: OctetSet {
    OctetSet(low: 0x2fff_7ff2_0000_0000, high: 0x47ff_fffe_87ff_fffe)
  }
}
