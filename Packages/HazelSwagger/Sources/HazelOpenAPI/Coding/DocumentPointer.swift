/// The tokens of JSON pointers (RFC 6901).
enum DocumentPointer {
  /// A name as it stands in a pointer: `~` as `~0`, `/` as `~1`.
  static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0x7e || $0 == 0x2f }) else { return name }
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The pointer in a fragment of a URI, whose escapes are resolved: "#/a%20b" gives "/a b".
  ///
  /// - Returns: nil where it is no fragment, or an escape is malformed.
  static func pointer(inFragment reference: String) -> String? {
    guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
    var bytes: [UInt8] = []
    var rest = reference.utf8.dropFirst()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }),
        let low = rest.popFirst().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue })
      else { return nil }
      bytes.append(UInt8(high * 16 + low))
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The tokens of a pointer, unescaped; nil where it is none.
  static func tokens(of pointer: String) -> [String]? {
    if pointer.isEmpty { return [] }
    guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in pointer.utf8.dropFirst().split(separator: 0x2f, omittingEmptySubsequences: false) {
      var bytes: [UInt8] = []
      var rest = part
      while let byte = rest.popFirst() {
        guard byte == 0x7e else {
          bytes.append(byte)
          continue
        }
        switch rest.popFirst() {
        case 0x30: bytes.append(0x7e)
        case 0x31: bytes.append(0x2f)
        default: return nil
        }
      }
      tokens.append(String(decoding: bytes, as: UTF8.self))
    }
    return tokens
  }
}
