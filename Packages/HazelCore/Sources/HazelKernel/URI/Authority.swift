/// A host and a port, as positions in the bytes in which they came: the value of a `Host` field, or
/// the authority of a URI.
///
/// ```swift
/// let field: Bytes = request.headers.bytes(of: .host) ?? Bytes()
/// let authority = try Authority(parsing: field)
/// String(decoding: field[authority.host])                       // "example.com"
/// ```
public struct Authority: Sendable, Hashable {
  /// What a host is.
  public struct HostKind: Sendable, Hashable {
    enum Kind: UInt8 {
      case name, ipv4, ipv6
    }

    let kind: Kind

    /// A registered name: "example.com".
    public static var name: HostKind { HostKind(kind: .name) }
    /// An IPv4 address: "192.0.2.1".
    public static var ipv4: HostKind { HostKind(kind: .ipv4) }
    /// An IPv6 address: "2001:db8::1".
    public static var ipv6: HostKind { HostKind(kind: .ipv6) }
  }

  /// Where the host is, in the case in which it came; that of an IPv6 address is without brackets.
  public let host: Range<Int>
  /// What the host is.
  public let kind: HostKind
  /// The port; nil when none was given.
  public let port: UInt16?

  /// Checks the value of a `Host` field (RFC 9110, section 7.2), or another authority without a
  /// user name.
  ///
  /// A name consists of letters, digits, "-", "_" and ".", with labels of at most 63 and a whole of
  /// at most 253 characters. Escapes and the other punctuation of RFC 3986 are refused, for no host
  /// has them and much that quotes a host breaks on them. A name that ends with a number has to be
  /// an IPv4 address of four decimal numbers, since others would read "0x7f.1" as one.
  ///
  /// - Parameters:
  ///   - octets: the value, without white space around it.
  ///   - requiresPort: whether a port has to be there, as in the target of CONNECT; false by
  ///     default.
  /// - Throws: ``URIError`` (`missing_host`, `malformed_host`, `malformed_port`,
  ///   `user_info_not_allowed`).
  public init(
    parsing octets: UnsafeRawBufferPointer, requiresPort: Bool = false
  ) throws(URIError) {
    try self.init(octets, in: 0..<octets.count, requiresPort: requiresPort)
  }

  /// Checks the value of a `Host` field; see
  /// ``init(parsing:requiresPort:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``URIError``.
  public init(parsing octets: Bytes, requiresPort: Bool = false) throws(URIError) {
    self = try octets.withUnsafeBytes { (raw) throws(URIError) in
      try Authority(parsing: raw, requiresPort: requiresPort)
    }
  }

  init(
    _ octets: UnsafeRawBufferPointer, in range: Range<Int>, requiresPort: Bool
  ) throws(URIError) {
    guard !range.isEmpty else { throw URIError(.missingHost, at: range.lowerBound) }
    if let at = octets.firstPosition(of: 0x40, in: range) {
      throw URIError(.userInfoNotAllowed, at: at)
    }
    let end: Int
    if octets[range.lowerBound] == 0x5b {
      let start = range.lowerBound &+ 1
      guard let close = octets.firstPosition(of: 0x5d, in: range),
        IPAddressSyntax.isIPv6(octets, start..<close)
      else { throw URIError(.malformedHost, at: range.lowerBound) }
      host = start..<close
      kind = .ipv6
      end = close &+ 1
    } else {
      end = octets.firstPosition(of: 0x3a, in: range) ?? range.upperBound
      host = range.lowerBound..<end
      kind = try Self.checkName(octets, host)
    }
    port = try Self.port(octets, end..<range.upperBound, isRequired: requiresPort)
  }

  private static func checkName(
    _ octets: UnsafeRawBufferPointer, _ range: Range<Int>
  ) throws(URIError) -> HostKind {
    guard !range.isEmpty else { throw URIError(.missingHost, at: range.lowerBound) }
    var labelStart = range.lowerBound
    var lastLabel = range
    var position = range.lowerBound
    while position <= range.upperBound {
      let byte: UInt8 = position < range.upperBound ? octets[position] : 0x2e
      if byte == 0x2e {
        // One dot at the very end is the root of the name system: "example.com.".
        let isRoot = labelStart == range.upperBound && labelStart > range.lowerBound
        if !isRoot {
          lastLabel = labelStart..<position
          guard 1...63 ~= lastLabel.count else { throw URIError(.malformedHost, at: labelStart) }
        }
        labelStart = position &+ 1
      } else if !OctetSet.hostName.contains(byte) {
        throw URIError(.malformedHost, at: position)
      }
      position &+= 1
    }
    guard lastLabel.upperBound &- range.lowerBound <= 253 else {
      throw URIError(.malformedHost, at: range.lowerBound)
    }
    guard isNumber(octets, lastLabel) else { return .name }
    guard IPAddressSyntax.isIPv4(octets, range) else {
      throw URIError(.malformedHost, at: range.lowerBound)
    }
    return .ipv4
  }

  /// Whether a label is a decimal or a hexadecimal number (URL Standard, "ends in a number").
  private static func isNumber(_ octets: UnsafeRawBufferPointer, _ label: Range<Int>) -> Bool {
    let digits = octets.slice(label)
    if digits.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    return digits.count >= 2 && digits[0] == 0x30 && digits[1] | 0x20 == 0x78
      && digits.dropFirst(2).allSatisfy { ASCII.hexValue($0) != nil }
  }

  private static func port(
    _ octets: UnsafeRawBufferPointer, _ range: Range<Int>, isRequired: Bool
  ) throws(URIError) -> UInt16? {
    guard !range.isEmpty else {
      if isRequired { throw URIError(.malformedPort, at: range.lowerBound) }
      return nil
    }
    guard octets[range.lowerBound] == 0x3a else {
      throw URIError(.malformedHost, at: range.lowerBound)
    }
    let start = range.lowerBound &+ 1
    if start == range.upperBound {
      // "example.com:" is the same as "example.com" (RFC 3986, section 6.2.3).
      if isRequired { throw URIError(.malformedPort, at: start) }
      return nil
    }
    var value = 0
    var position = start
    while position < range.upperBound {
      let byte = octets[position]
      guard byte &- 0x30 < 10, position &- start < 5 else {
        throw URIError(.malformedPort, at: position)
      }
      value = value &* 10 &+ Int(byte &- 0x30)
      position &+= 1
    }
    guard 1...65535 ~= value else { throw URIError(.malformedPort, at: start) }
    return UInt16(truncatingIfNeeded: value)
  }
}
