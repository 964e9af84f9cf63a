/// The names and values of a query or of an urlencoded form: an ordered list in which a name may
/// occur several times.
///
/// A value of a conforming type has been checked as a whole: all escapes are well-formed, all text
/// is UTF-8, all limits are kept. It still holds the encoded bytes; names are compared and values
/// decoded when they are asked for, so that a field nobody reads costs nothing more.
///
/// ```swift
/// let query = try QueryParameters("title=War+%26+Peace&tag=novel&tag=russian&page=2")
/// query.first("title")                        // "War & Peace"
/// query.all("tag")                            // ["novel", "russian"]
/// try query.value("page", as: Int.self)       // 2
/// ```
public protocol URLEncodedFields: Sequence, Sendable where Element == FormField {
  /// Checks encoded bytes; they are kept without a copy.
  ///
  /// - Throws: ``FormError`` with the position of the first problem.
  init(_ raw: Bytes, limits: FormLimits) throws(FormError)

  /// The encoded bytes.
  var raw: Bytes { get }
  /// The number of fields; several of the same name count each.
  var count: Int { get }
  /// The limits that were kept.
  var limits: FormLimits { get }
  /// Where the fields come from.
  static var source: FormError.Source { get }
}

extension URLEncodedFields {
  /// Checks encoded text.
  ///
  /// - Parameters:
  ///   - text: the encoded text, without a "?" in front.
  ///   - limits: what it may hold.
  /// - Throws: ``FormError`` with the position of the first problem.
  public init(_ text: String, limits: FormLimits = .default) throws(FormError) {
    try self.init(Bytes(text), limits: limits)
  }

  /// Whether there are no fields.
  public var isEmpty: Bool { count == 0 }

  /// The first value of a name; nil when there is none.
  ///
  /// - Parameter name: the decoded name, with regard to case.
  public func first(_ name: String) -> String? {
    var found: String?
    forEachValue(of: name) { octets, pair in
      found = URLEncodedScanner.decodeChecked(octets, pair.value)
      return false
    }
    return found
  }

  /// The last value of a name; nil when there is none.
  ///
  /// - Parameter name: the decoded name, with regard to case.
  public func last(_ name: String) -> String? {
    var last: Range<Int>?
    forEachValue(of: name) { _, pair in
      last = pair.value
      return true
    }
    guard let last else { return nil }
    return raw.withUnsafeBytes { URLEncodedScanner.decodeChecked($0, last) }
  }

  /// All values of a name, in the order in which they came.
  ///
  /// - Parameter name: the decoded name, with regard to case.
  public func all(_ name: String) -> [String] {
    var found: [String] = []
    forEachValue(of: name) { octets, pair in
      found.append(URLEncodedScanner.decodeChecked(octets, pair.value))
      return true
    }
    return found
  }

  /// Whether there is a field of a name.
  ///
  /// - Parameter name: the decoded name, with regard to case.
  public func contains(_ name: String) -> Bool {
    var isFound = false
    forEachValue(of: name) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Calls `body` with the encoded bytes of each value of a name, without a copy.
  package func forEachEncodedValue(of name: String, _ body: (Bytes) -> Void) {
    forEachValue(of: name) { _, pair in
      body(raw[pair.value])
      return true
    }
  }

  /// Calls `body` for each pair of a name until it returns false.
  func forEachValue(
    of name: String, _ body: (UnsafeRawBufferPointer, URLEncodedScanner.Pair) -> Bool
  ) {
    raw.withUnsafeBytes { octets in
      name.withOctets { wanted in
        var scanner = URLEncodedScanner()
        while let pair = scanner.next(in: octets) {
          let isMatch = PercentCoding.decodes(
            octets.slice(pair.name), to: wanted, options: .form)
          if isMatch, !body(octets, pair) { return }
        }
      }
    }
  }
}

extension URLEncodedFields {
  /// The first value of a name in bytes that were not checked as a whole.
  ///
  /// The fastest way to one field: the search ends where it is found. What lies behind it is not
  /// looked at, and a malformed name is only passed over.
  ///
  /// - Parameters:
  ///   - name: the decoded name, with regard to case.
  ///   - octets: the encoded octets.
  ///   - limits: what may be read; the depth does not matter here.
  /// - Returns: the decoded value; nil when there is no such name.
  /// - Throws: ``FormError`` when the value is malformed or a limit is reached before it is found.
  public static func first(
    _ name: String, in octets: UnsafeRawBufferPointer, limits: FormLimits = .default
  ) throws(FormError) -> String? {
    try URLEncodedScanner.checkSize(octets, limits: limits, source: source)
    return try name.withOctets { (wanted) throws(FormError) -> String? in
      var scanner = URLEncodedScanner()
      var count = 0
      while let pair = scanner.next(in: octets) {
        count &+= 1
        try URLEncodedScanner.checkCount(
          count, at: pair.name.lowerBound, limits: limits, source: source)
        guard PercentCoding.decodes(octets.slice(pair.name), to: wanted, options: .form) else {
          continue
        }
        try URLEncodedScanner.checkValue(octets, pair, limits: limits, source: source)
        return URLEncodedScanner.decodeChecked(octets, pair.value)
      }
      return nil
    }
  }

  /// The first value of a name in bytes that were not checked as a whole; see
  /// ``first(_:in:limits:)-(_,UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``FormError`` when the value is malformed or a limit is reached before it is found.
  public static func first(
    _ name: String, in bytes: Bytes, limits: FormLimits = .default
  ) throws(FormError) -> String? {
    try bytes.withUnsafeBytes { (octets) throws(FormError) in
      try first(name, in: octets, limits: limits)
    }
  }
}

/// Walks over the fields of a query or a form and decodes them.
public struct URLEncodedIterator: IteratorProtocol {
  let raw: Bytes
  var scanner = URLEncodedScanner()

  /// The next field.
  public mutating func next() -> FormField? {
    var scanner = self.scanner
    defer { self.scanner = scanner }
    return raw.withUnsafeBytes { octets in
      guard let pair = scanner.next(in: octets) else { return nil }
      return FormField(
        name: URLEncodedScanner.decodeChecked(octets, pair.name),
        value: URLEncodedScanner.decodeChecked(octets, pair.value))
    }
  }
}
