extension SetCookie {
  /// The largest size of name and value together (RFC 6265bis, section 5.6).
  static var maximumSize: Int { 4096 }
  /// The largest size of the value of an attribute (RFC 6265bis, section 5.6).
  static var maximumAttributeSize: Int { 1024 }

  /// What is wrong with a value that a program made.
  func valueProblems() -> [CookieError.Problem] {
    var problems: [CookieError.Problem] = []
    if !CookieSyntax.isValue(value) {
      problems.append(
        .init(
          code: .malformedValue,
          message: "the value may hold visible ASCII without quotes, commas, semicolons and "
            + "backslashes; encode other text with SetCookie.encodedValue(_:)"))
    }
    if let domain, !CookieSyntax.isDomain(domain) {
      problems.append(
        .init(
          code: .malformedDomain,
          message: "Domain must be a host name without a dot at either end"))
    }
    if let path, !CookieSyntax.isPath(path) {
      problems.append(
        .init(
          code: .malformedPath,
          message: "Path must start with \"/\" and hold visible ASCII without semicolons"))
    }
    return problems
  }

  /// What is wrong with a cookie, wherever it comes from.
  func commonProblems() -> [CookieError.Problem] {
    var problems: [CookieError.Problem] = []
    func add(_ code: CookieError.Code, _ message: String) {
      problems.append(CookieError.Problem(code: code, message: message))
    }
    if !name.withOctets({ CookieSyntax.isToken($0, 0..<$0.count) }) {
      add(.malformedName, "a name consists of letters, digits and !#$%&'*+-.^_`|~")
    }
    if name.utf8.count + value.utf8.count > Self.maximumSize {
      add(.cookieTooLarge, "name and value may have \(Self.maximumSize) bytes together")
    }
    if (path?.utf8.count ?? 0) > Self.maximumAttributeSize {
      add(.attributeTooLarge, "Path may have \(Self.maximumAttributeSize) bytes")
    }
    if let prefix = CookiePrefix(ofName: name) {
      for message in prefix.problems(of: self) { add(.prefixRule, message) }
    }
    if sameSite == .none && !isSecure {
      add(.insecure, "SameSite=None needs Secure")
    }
    if isPartitioned && !isSecure {
      add(.insecure, "Partitioned needs Secure")
    }
    return problems
  }
}
