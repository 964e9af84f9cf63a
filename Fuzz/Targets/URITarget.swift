/// URIs, targets of requests and escapes.
enum URITarget {
  static func run(_ bytes: UnsafeRawBufferPointer) {
    checkEscapes(bytes)
    checkURI(Bytes(copying: bytes))
    for method in [HTTPMethod.get, .options, .connect] {
      _ = try? RequestTarget(parsing: bytes, method: method)
    }
    _ = try? Authority(parsing: Bytes(copying: bytes))
    // Any text comes back from its escapes.
    let text = String(decoding: bytes, as: UTF8.self)
    let components: [PercentCoding.Component] = [.pathSegment, .form]
    for component in components {
      let encoded = PercentCoding.encode(text, as: component)
      check(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }, "escapes are not visible ASCII")
      var options: PercentCoding.DecodingOptions = component == .form ? .form : .path
      options.controls = .allowed
      check((try? PercentCoding.decode(encoded, options: options)) == text, "not the same text")
    }
  }

  private static func checkEscapes(_ bytes: UnsafeRawBufferPointer) {
    let options: [PercentCoding.DecodingOptions] = [.path, .form]
    for option in options {
      guard let text = try? PercentCoding.decode(bytes, options: option) else { continue }
      check(text.utf8.count <= bytes.count, "decoding makes longer")
    }
  }

  private static func checkURI(_ bytes: Bytes) {
    guard let uri = try? URI(parsing: bytes) else { return }
    check(!uri.scheme.isEmpty, "no scheme")
    guard let again = try? URI(uri.description) else { fatalError("\(uri) can not be read again") }
    check(again == uri, "\(uri) is not the same when it is read again")
  }
}
