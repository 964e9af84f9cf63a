extension String {
  /// Calls `body` with the UTF-8 of the string; `withUTF8` with a typed error.
  func withOctets<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var text = self
    let result: Result<Value, Failure> = text.withUTF8 { utf8 in
      do throws(Failure) {
        return .success(try body(UnsafeRawBufferPointer(utf8)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Compares the UTF-8 of two strings, without Unicode normalisation.
  ///
  /// The names and tokens of HTTP are octets. `==` on strings would also link the tables of
  /// normalisation into an edge module.
  func hasSameOctets(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// The string with the letters A to Z in lower case; everything else as it is.
  var asciiLowercased: String {
    guard utf8.contains(where: { $0 &- 0x41 < 26 }) else { return self }
    return String(decoding: utf8.map { ASCII.lowercased($0) }, as: UTF8.self)
  }
}
