/// The tokens of JSON pointers (RFC 6901).
public enum JSONPointer {
  /// A name as it stands in a pointer: `~` as `~0`, `/` as `~1` (section 3).
  public static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0x7e || $0 == 0x2f }) else { return name }
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x7e:
        bytes.append(0x7e)
        bytes.append(0x30)
      case 0x2f:
        bytes.append(0x7e)
        bytes.append(0x31)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names and positions in a pointer, unescaped; nil where it is not one (section 4).
  public static func tokens(of pointer: String) -> [String]? {
    var tokens: [String] = []
    var token: [UInt8] = []
    var isFirst = true
    var isAfterTilde = false
    for byte in pointer.utf8 {
      if isFirst {
        guard byte == 0x2f else { return nil }
        isFirst = false
        continue
      }
      if isAfterTilde {
        guard byte == 0x30 || byte == 0x31 else { return nil }
        token.append(byte == 0x30 ? 0x7e : 0x2f)
        isAfterTilde = false
      } else if byte == 0x7e {
        isAfterTilde = true
      } else if byte == 0x2f {
        tokens.append(String(decoding: token, as: UTF8.self))
        token.removeAll()
      } else {
        token.append(byte)
      }
    }
    guard !isAfterTilde else { return nil }
    if !isFirst { tokens.append(String(decoding: token, as: UTF8.self)) }
    return tokens
  }

  /// The position that a token names: digits without a leading zero (section 4).
  public static func index(_ token: String) -> Int? {
    var index = 0
    var count = 0
    for byte in token.utf8 {
      let digit = byte &- 0x30
      guard digit <= 9, count < 9, count == 0 || index > 0 else { return nil }
      index = index * 10 + Int(digit)
      count += 1
    }
    return count > 0 ? index : nil
  }
}
