/// JSON pointers in references (RFC 6901, section 6).
enum DocumentPointer {
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
}
