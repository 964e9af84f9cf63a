/// Why cookies were refused: all that is wrong with them, not only the first of it.
public struct CookieError: Error, Sendable, Hashable {
  /// The kind of a problem; its ``rawValue`` is stable and made for programs to compare.
  public struct Code: Sendable, Hashable {
    enum Kind: UInt8, CaseIterable {
      case cookiesTooLarge, tooManyCookies
      case malformedCookie, malformedName, malformedValue, cookieTooLarge
      case malformedDomain, malformedPath, attributeTooLarge, prefixRule, insecure
    }

    let kind: Kind

    /// A `Cookie` field of more bytes than ``CookieLimits/maximumSize``.
    public static var cookiesTooLarge: Code { Code(kind: .cookiesTooLarge) }
    /// A `Cookie` field with more cookies than ``CookieLimits/maximumCount``.
    public static var tooManyCookies: Code { Code(kind: .tooManyCookies) }
    /// A `Set-Cookie` field without "=", or with a control character.
    public static var malformedCookie: Code { Code(kind: .malformedCookie) }
    /// A name that is no token.
    public static var malformedName: Code { Code(kind: .malformedName) }
    /// A value with a character that the value of a cookie can not have.
    public static var malformedValue: Code { Code(kind: .malformedValue) }
    /// Name and value of more than 4096 bytes together.
    public static var cookieTooLarge: Code { Code(kind: .cookieTooLarge) }
    /// A `Domain` that is no host name.
    public static var malformedDomain: Code { Code(kind: .malformedDomain) }
    /// A `Path` that does not start with "/", or with a character that it can not have.
    public static var malformedPath: Code { Code(kind: .malformedPath) }
    /// A `Path` of more than 1024 bytes. A `Domain` of that size is no host name.
    public static var attributeTooLarge: Code { Code(kind: .attributeTooLarge) }
    /// Attributes that the prefix of the name does not allow, such as a `Domain` with "__Host-".
    public static var prefixRule: Code { Code(kind: .prefixRule) }
    /// A cookie that has to be `Secure` and is not: with `SameSite=None` or `Partitioned`.
    public static var insecure: Code { Code(kind: .insecure) }
  }

  /// One of the things that are wrong.
  public struct Problem: Sendable, Hashable {
    /// The kind of the problem.
    public let code: Code
    /// What is wrong and how to mend it, for people. It never repeats the value.
    public let message: String
  }

  /// The name of the cookie; nil when the problem is not with one, or in the name itself.
  public let name: String?
  /// All that is wrong, at least one.
  public let problems: [Problem]

  init(_ code: Code, _ message: String, name: String? = nil) {
    self.name = name
    problems = [Problem(code: code, message: message)]
  }

  init(_ problems: [Problem], name: String?) {
    self.name = name
    self.problems = problems
  }

  /// The kind of the first problem.
  public var code: Code { problems.first?.code ?? .malformedCookie }

  /// All problems in one line, for people.
  public var message: String {
    var text = name.map { "cookie \"\($0)\": " } ?? ""
    for (index, problem) in problems.enumerated() {
      text += index == 0 ? problem.message : "; \(problem.message)"
    }
    return text
  }
}

extension CookieError.Code: RawRepresentable {
  /// The code with a stable name; nil when there is no such code.
  public init?(rawValue: String) {
    for kind in Kind.allCases where Self(kind: kind).rawValue.hasSameOctets(as: rawValue) {
      self.init(kind: kind)
      return
    }
    return nil
  }

  /// The stable name: `malformed_cookie_name`.
  public var rawValue: String {
    switch kind {
    case .cookiesTooLarge: "cookies_too_large"
    case .tooManyCookies: "too_many_cookies"
    case .malformedCookie: "malformed_cookie"
    case .malformedName: "malformed_cookie_name"
    case .malformedValue: "malformed_cookie_value"
    case .cookieTooLarge: "cookie_too_large"
    case .malformedDomain: "malformed_cookie_domain"
    case .malformedPath: "malformed_cookie_path"
    case .attributeTooLarge: "cookie_attribute_too_large"
    case .prefixRule: "cookie_prefix_rule"
    case .insecure: "insecure_cookie"
    }
  }
}

extension CookieError: CustomStringConvertible {
  /// The first code and all messages in one line.
  public var description: String { "\(code.rawValue): \(message)" }
}
