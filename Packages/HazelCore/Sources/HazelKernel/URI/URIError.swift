/// Why a URI, a request target, a host or an escape was refused, and where.
public struct URIError: Error, Sendable, Hashable {
  /// The kind of a problem; its ``rawValue`` is stable and made for programs to compare.
  public struct Code: Sendable, Hashable {
    enum Kind: UInt8, CaseIterable {
      case malformedEscape, invalidUTF8, controlCharacter, forbiddenCharacter
      case malformedTarget, malformedScheme, unsupportedScheme
      case missingHost, malformedHost, malformedPort, userInfoNotAllowed, fragmentNotAllowed
    }

    let kind: Kind

    /// A "%" without two hexadecimal digits behind it.
    public static var malformedEscape: Code { Code(kind: .malformedEscape) }
    /// Octets that are not UTF-8 once they are decoded.
    public static var invalidUTF8: Code { Code(kind: .invalidUTF8) }
    /// A control character that is not allowed at this place, as it is or escaped.
    public static var controlCharacter: Code { Code(kind: .controlCharacter) }
    /// A character that has to be escaped at this place.
    public static var forbiddenCharacter: Code { Code(kind: .forbiddenCharacter) }
    /// A request target in none of the four forms, or not in the one its method asks for.
    public static var malformedTarget: Code { Code(kind: .malformedTarget) }
    /// A scheme that is missing or has characters that no scheme may have.
    public static var malformedScheme: Code { Code(kind: .malformedScheme) }
    /// A request target with another scheme than "http" and "https".
    public static var unsupportedScheme: Code { Code(kind: .unsupportedScheme) }
    /// No host where there has to be one.
    public static var missingHost: Code { Code(kind: .missingHost) }
    /// A host that is neither a name, nor an IPv4 address, nor an IPv6 address in brackets.
    public static var malformedHost: Code { Code(kind: .malformedHost) }
    /// A port that is no number from 1 to 65535, or none where there has to be one.
    public static var malformedPort: Code { Code(kind: .malformedPort) }
    /// A user name in front of the host ("user@host").
    public static var userInfoNotAllowed: Code { Code(kind: .userInfoNotAllowed) }
    /// A fragment ("#…") where none may be.
    public static var fragmentNotAllowed: Code { Code(kind: .fragmentNotAllowed) }
  }

  /// The kind of the problem.
  public let code: Code
  /// Where it is: the number of bytes in front of it.
  public let offset: Int

  /// Makes an error.
  init(_ code: Code, at offset: Int) {
    self.code = code
    self.offset = offset
  }

  /// What is wrong and how to mend it, for people. It never repeats the input.
  public var message: String {
    "\(code.explanation) (byte \(offset))"
  }
}

extension URIError.Code: RawRepresentable {
  /// The code with a stable name; nil when there is no such code.
  public init?(rawValue: String) {
    for kind in Kind.allCases where Self(kind: kind).rawValue.hasSameOctets(as: rawValue) {
      self.init(kind: kind)
      return
    }
    return nil
  }

  /// The stable name: `malformed_escape`.
  public var rawValue: String {
    switch kind {
    case .malformedEscape: "malformed_escape"
    case .invalidUTF8: "invalid_utf8"
    case .controlCharacter: "control_character"
    case .forbiddenCharacter: "forbidden_character"
    case .malformedTarget: "malformed_target"
    case .malformedScheme: "malformed_scheme"
    case .unsupportedScheme: "unsupported_scheme"
    case .missingHost: "missing_host"
    case .malformedHost: "malformed_host"
    case .malformedPort: "malformed_port"
    case .userInfoNotAllowed: "user_info_not_allowed"
    case .fragmentNotAllowed: "fragment_not_allowed"
    }
  }

  var explanation: String {
    switch kind {
    case .malformedEscape:
      "\"%\" must be followed by two hexadecimal digits; a per cent sign itself is \"%25\""
    case .invalidUTF8:
      "the decoded bytes are not valid UTF-8"
    case .controlCharacter:
      "a control character is not allowed here, escaped or not"
    case .forbiddenCharacter:
      "this character must be escaped as \"%\" and two hexadecimal digits"
    case .malformedTarget:
      "a request target is \"/path?query\", an absolute http or https URI, \"*\" for OPTIONS, "
        + "or \"host:port\" for CONNECT"
    case .malformedScheme:
      "a URI starts with a scheme: a letter, then letters, digits, \"+\", \"-\" or \".\", and "
        + "then \":\""
    case .unsupportedScheme:
      "the scheme of a request target must be http or https"
    case .missingHost:
      "a host is required"
    case .malformedHost:
      "a host is a name of letters, digits, \"-\", \"_\" and \".\" (punycode for other letters), "
        + "an IPv4 address, or an IPv6 address in brackets"
    case .malformedPort:
      "a port is a number from 1 to 65535 behind \":\""
    case .userInfoNotAllowed:
      "a user name in front of the host is not allowed"
    case .fragmentNotAllowed:
      "a fragment is not allowed here; \"#\" itself is \"%23\""
    }
  }
}

extension URIError: CustomStringConvertible {
  /// The code and the message in one line.
  public var description: String { "\(code.rawValue): \(message)" }
}
