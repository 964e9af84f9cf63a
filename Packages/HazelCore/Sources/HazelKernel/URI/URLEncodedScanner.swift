/// Finds the pairs of `application/x-www-form-urlencoded` octets (URL Standard, section 5.1).
struct URLEncodedScanner {
  /// Where a name and its value are; the value is empty when there is no "=".
  struct Pair {
    let name: Range<Int>
    let value: Range<Int>
  }

  private var position = 0

  /// The next pair; nothing stands between two "&" is passed over.
  mutating func next(in octets: UnsafeRawBufferPointer) -> Pair? {
    while position < octets.count, octets[position] == 0x26 { position &+= 1 }
    guard position < octets.count else { return nil }
    let start = position
    var equals: Int?
    while position < octets.count, octets[position] != 0x26 {
      if octets[position] == 0x3d, equals == nil { equals = position }
      position &+= 1
    }
    let nameEnd = equals ?? position
    return Pair(name: start..<nameEnd, value: min(nameEnd &+ 1, position)..<position)
  }
}

extension URLEncodedScanner {
  /// Checks everything: limits, escapes, UTF-8. Allocates nothing unless it throws.
  ///
  /// - Returns: the number of pairs.
  static func check(
    _ octets: UnsafeRawBufferPointer, limits: FormLimits, source: FormError.Source
  ) throws(FormError) -> Int {
    try checkSize(octets, limits: limits, source: source)
    var scanner = URLEncodedScanner()
    var count = 0
    while let pair = scanner.next(in: octets) {
      count &+= 1
      try checkCount(count, at: pair.name.lowerBound, limits: limits, source: source)
      try checkName(octets, pair, limits: limits, source: source)
      try checkValue(octets, pair, limits: limits, source: source)
    }
    return count
  }

  static func checkSize(
    _ octets: UnsafeRawBufferPointer, limits: FormLimits, source: FormError.Source
  ) throws(FormError) {
    guard octets.count <= limits.maximumSize.bytes else {
      throw FormError(
        .tooLarge, in: source, at: limits.maximumSize.bytes,
        expected: "at most \(limits.maximumSize)")
    }
  }

  static func checkCount(
    _ count: Int, at offset: Int, limits: FormLimits, source: FormError.Source
  ) throws(FormError) {
    guard count <= limits.maximumCount else {
      throw FormError(
        .tooManyFields, in: source, at: offset, expected: "at most \(limits.maximumCount) fields")
    }
  }

  static func checkName(
    _ octets: UnsafeRawBufferPointer, _ pair: Pair, limits: FormLimits, source: FormError.Source
  ) throws(FormError) {
    let length: Int
    do throws(URIError) {
      length = try PercentCoding.decodedCount(octets.slice(pair.name), options: .form)
    } catch {
      throw FormError(error, in: source, name: nil, shiftedBy: pair.name.lowerBound)
    }
    guard length <= limits.maximumNameLength.bytes else {
      throw FormError(
        .nameTooLong, in: source, at: pair.name.lowerBound,
        expected: "a name of at most \(limits.maximumNameLength)")
    }
  }

  static func checkValue(
    _ octets: UnsafeRawBufferPointer, _ pair: Pair, limits: FormLimits, source: FormError.Source
  ) throws(FormError) {
    let length: Int
    do throws(URIError) {
      length = try PercentCoding.decodedCount(octets.slice(pair.value), options: .form)
    } catch {
      throw FormError(
        error, in: source, name: decodeChecked(octets, pair.name),
        shiftedBy: pair.value.lowerBound)
    }
    guard length <= limits.maximumValueLength.bytes else {
      throw FormError(
        .valueTooLong, in: source, name: decodeChecked(octets, pair.name),
        at: pair.value.lowerBound,
        expected: "a value of at most \(limits.maximumValueLength)")
    }
  }

  /// Decodes what ``check(_:limits:source:)`` let through, so that it can not fail.
  static func decodeChecked(_ octets: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
    (try? PercentCoding.decode(octets.slice(range), options: .form)) ?? ""
  }
}

extension FormError {
  /// Wraps the error of a name or a value that could not be decoded.
  init(_ error: URIError, in source: Source, name: String?, shiftedBy start: Int) {
    let offset = start &+ error.offset
    switch error.code.kind {
    case .malformedEscape:
      self.init(
        .malformedEscape, in: source, name: name, at: offset,
        expected: "\"%\" and two hexadecimal digits (\"%\" itself is \"%25\")")
    case .controlCharacter:
      self.init(
        .controlCharacter, in: source, name: name, at: offset, expected: "text without NUL")
    default:
      self.init(.invalidUTF8, in: source, name: name, at: offset, expected: "valid UTF-8")
    }
  }
}
