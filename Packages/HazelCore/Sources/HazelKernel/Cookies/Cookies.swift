/// The cookies of a request: the value of its `Cookie` field (RFC 6265bis, section 4.2).
///
/// The bytes are kept as they came, and checked once; values become strings when they are asked
/// for. Order and duplicates are kept: with cookies of one name for several paths, browsers send
/// that with the longest path first.
///
/// ```swift
/// let cookies = try Cookies(parsing: request.headers.bytes(of: .cookie) ?? Bytes())
/// let session = cookies["__Host-session"]
/// ```
///
/// **A malformed cookie is passed over, not an error**, and counted in ``malformedCount``. Whoever
/// controls a neighbouring subdomain can set a cookie that a browser sends here too; were it an
/// error, the reader of this site could not use it any more. It can not be mistaken for another
/// one, either, since a name has to match as a whole. Malformed is:
///
/// - a part without "=" or with nothing in front of it,
/// - a name that is no token (RFC 9110, section 5.6.2): no white space, no quotes, ASCII only,
/// - a value with a control character, or that is not UTF-8. Other characters beyond those that RFC
///   6265 allows (spaces, commas, quotes, backslashes, letters beyond ASCII) are let through,
///   because browsers store and send them.
///
/// A quote has no meaning: `a="x; b=y"` is the cookie `a` with the value `"x` and the cookie `b`
/// with the value `y"`, as it is for browsers. Nor have names that start with "$".
public struct Cookies: Sendable {
  /// The bytes of the field.
  public let raw: Bytes
  /// The number of well-formed cookies; several of one name count each.
  public let count: Int
  /// The number of malformed cookies that were passed over.
  public let malformedCount: Int

  /// Makes an empty list.
  public init() {
    raw = Bytes()
    count = 0
    malformedCount = 0
  }

  /// Reads the value of a `Cookie` field; the bytes are kept without a copy.
  ///
  /// - Parameters:
  ///   - raw: the value.
  ///   - limits: what it may hold.
  /// - Throws: ``CookieError`` (`cookies_too_large`, `too_many_cookies`).
  public init(parsing raw: Bytes, limits: CookieLimits = .default) throws(CookieError) {
    guard raw.count <= limits.maximumSize.bytes else {
      throw CookieError(
        .cookiesTooLarge, "the cookies of a request may have \(limits.maximumSize) in all")
    }
    (count, malformedCount) = try raw.withUnsafeBytes { (octets) throws(CookieError) in
      var scanner = CookieScanner()
      var counts = (wellFormed: 0, malformed: 0)
      while let part = scanner.next(in: octets) {
        if part.isWellFormed { counts.wellFormed &+= 1 } else { counts.malformed &+= 1 }
        guard counts.wellFormed &+ counts.malformed <= limits.maximumCount else {
          throw CookieError(
            .tooManyCookies, "a request may have at most \(limits.maximumCount) cookies")
        }
      }
      return (counts.wellFormed, counts.malformed)
    }
    self.raw = raw
  }

  /// Reads the value of a `Cookie` field.
  ///
  /// - Parameters:
  ///   - text: the value.
  ///   - limits: what it may hold.
  /// - Throws: ``CookieError`` (`cookies_too_large`, `too_many_cookies`).
  public init(_ text: String, limits: CookieLimits = .default) throws(CookieError) {
    try self.init(parsing: Bytes(text), limits: limits)
  }

  /// Whether there are no well-formed cookies.
  public var isEmpty: Bool { count == 0 }

  /// The first value of a name; nil when there is none.
  ///
  /// - Parameter name: the name, with regard to case.
  public subscript(name: String) -> String? {
    var found: String?
    forEachValue(of: name) { octets, value in
      found = octets.string(value)
      return false
    }
    return found
  }

  /// All values of a name, in the order in which they came.
  ///
  /// - Parameter name: the name, with regard to case.
  public func all(_ name: String) -> [String] {
    var found: [String] = []
    forEachValue(of: name) { octets, value in
      found.append(octets.string(value))
      return true
    }
    return found
  }

  /// Whether there is a cookie of a name.
  ///
  /// - Parameter name: the name, with regard to case.
  public func contains(_ name: String) -> Bool {
    var isFound = false
    forEachValue(of: name) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  private func forEachValue(
    of name: String, _ body: (UnsafeRawBufferPointer, Range<Int>) -> Bool
  ) {
    raw.withUnsafeBytes { octets in
      name.withOctets { wanted in
        var scanner = CookieScanner()
        while let part = scanner.next(in: octets) {
          let isMatch =
            part.isWellFormed && part.name.count == wanted.count
            && octets.slice(part.name).elementsEqual(wanted)
          if isMatch, !body(octets, part.value) { return }
        }
      }
    }
  }
}

extension Cookies: Sequence {
  /// Walks over the well-formed cookies.
  public struct Iterator: IteratorProtocol {
    let raw: Bytes
    var scanner = CookieScanner()

    /// The next cookie.
    public mutating func next() -> CookiePair? {
      var scanner = self.scanner
      defer { self.scanner = scanner }
      return raw.withUnsafeBytes { octets in
        while let part = scanner.next(in: octets) {
          guard part.isWellFormed else { continue }
          return CookiePair(name: octets.string(part.name), value: octets.string(part.value))
        }
        return nil
      }
    }
  }

  /// Walks over the well-formed cookies in the order in which they came.
  public func makeIterator() -> Iterator {
    Iterator(raw: raw)
  }
}
