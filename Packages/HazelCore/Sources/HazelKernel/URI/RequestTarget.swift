/// What a request asks for, as positions in the bytes of its request line (RFC 9112, section 3.2).
///
/// Making one allocates nothing. Path and query hold no octet that has to be escaped and every
/// escape in them is well-formed; whether they decode to text is found out by whoever decodes them.
public struct RequestTarget: Sendable, Hashable {
  /// Which of the four forms a target has.
  public struct Form: Sendable, Hashable {
    enum Kind: UInt8 {
      case origin, absolute, authority, asterisk
    }

    let kind: Kind

    /// "/books?page=2": what clients send to a server.
    public static var origin: Form { Form(kind: .origin) }
    /// "http://example.com/books?page=2": what clients send to a proxy, and servers must accept.
    public static var absolute: Form { Form(kind: .absolute) }
    /// "example.com:443": with CONNECT only.
    public static var authority: Form { Form(kind: .authority) }
    /// "*": with OPTIONS only.
    public static var asterisk: Form { Form(kind: .asterisk) }
  }

  /// The form.
  public let form: Form
  /// Where the scheme is, in the absolute form; it is "http" or "https" in any case of letters.
  public let scheme: Range<Int>?
  /// Host and port, in the absolute and the authority form.
  public let authority: Authority?
  /// Where the path is. Empty in the authority and asterisk form, and in the absolute form when the
  /// URI has none, which means "/" (with OPTIONS and without a query: "*").
  public let path: Range<Int>
  /// Where the query is, without the "?"; nil when there is no "?".
  public let query: Range<Int>?
  /// Whether there are escapes in the path, so that it has to be decoded to be compared.
  public let pathHasEscapes: Bool
}

extension RequestTarget {
  /// Parses a request target.
  ///
  /// Path and query may hold what RFC 3986 allows in them and ``[]{}|^` ``, the query also "\",
  /// because browsers do not escape these. Fragments and user names are refused (RFC 9110, section
  /// 4.2.4).
  ///
  /// - Parameters:
  ///   - octets: the target.
  ///   - method: the method, on which the form depends: CONNECT takes the authority form only, and
  ///     only OPTIONS takes "*".
  /// - Throws: ``URIError`` with the position of the first problem.
  public init(parsing octets: UnsafeRawBufferPointer, method: HTTPMethod) throws(URIError) {
    if method == .connect {
      guard octets.first != 0x2f, octets.first != 0x2a else {
        throw URIError(.malformedTarget, at: 0)
      }
      let authority = try Authority(octets, in: 0..<octets.count, requiresPort: true)
      self.init(form: .authority, authority: authority)
      return
    }
    guard let first = octets.first else { throw URIError(.malformedTarget, at: 0) }
    if first == 0x2f {
      try self.init(form: .origin, octets, pathStart: 0)
    } else if first == 0x2a {
      guard octets.count == 1, method == .options else { throw URIError(.malformedTarget, at: 0) }
      self.init(form: .asterisk, authority: nil)
    } else {
      try self.init(absolute: octets)
    }
  }

  /// Parses a request target; see ``init(parsing:method:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``URIError`` with the position of the first problem.
  public init(parsing octets: Bytes, method: HTTPMethod) throws(URIError) {
    self = try octets.withUnsafeBytes { (raw) throws(URIError) in
      try RequestTarget(parsing: raw, method: method)
    }
  }

  private init(form: Form, authority: Authority?) {
    self.form = form
    self.authority = authority
    scheme = nil
    path = 0..<0
    query = nil
    pathHasEscapes = false
  }

  private init(absolute octets: UnsafeRawBufferPointer) throws(URIError) {
    let schemeEnd = try URIScanner.schemeEnd(octets)
    guard
      octets.matches(0..<schemeEnd, lowercased: "http")
        || octets.matches(0..<schemeEnd, lowercased: "https")
    else { throw URIError(.unsupportedScheme, at: 0) }
    guard URIScanner.hasAuthority(octets, at: schemeEnd &+ 1) else {
      throw URIError(.missingHost, at: schemeEnd &+ 1)
    }
    let start = schemeEnd &+ 3
    let end = URIScanner.authorityEnd(octets, from: start)
    let authority = try Authority(octets, in: start..<end, requiresPort: false)
    try self.init(
      form: .absolute, octets, pathStart: end, scheme: 0..<schemeEnd, authority: authority)
  }

  private init(
    form: Form, _ octets: UnsafeRawBufferPointer, pathStart: Int, scheme: Range<Int>? = nil,
    authority: Authority? = nil
  ) throws(URIError) {
    var pathHasEscapes = false
    let pathEnd = try URIScanner.skip(
      octets, in: pathStart..<octets.count, .path, hasEscapes: &pathHasEscapes)
    var query: Range<Int>?
    if pathEnd < octets.count {
      guard octets[pathEnd] == 0x3f else { throw URIScanner.unexpected(octets, at: pathEnd) }
      var queryHasEscapes = false
      let queryStart = pathEnd &+ 1
      let queryEnd = try URIScanner.skip(
        octets, in: queryStart..<octets.count, .query, hasEscapes: &queryHasEscapes)
      guard queryEnd == octets.count else { throw URIScanner.unexpected(octets, at: queryEnd) }
      query = queryStart..<queryEnd
    }
    self.form = form
    self.scheme = scheme
    self.authority = authority
    self.path = pathStart..<pathEnd
    self.query = query
    self.pathHasEscapes = pathHasEscapes
  }
}
