/// Why a media type or a field of content negotiation was refused, and where.
public struct MediaError: Error, Sendable, Hashable {
  /// The kind of a problem; its ``rawValue`` is stable and made for programs to compare.
  public struct Code: Sendable, Hashable {
    enum Kind: UInt8, CaseIterable {
      case malformedMediaType, duplicateParameter, tooManyParameters
      case fieldTooLarge, tooManyRanges, malformedList
      case missingBoundary, malformedBoundary
    }

    let kind: Kind

    /// A text that is no media type.
    public static var malformedMediaType: Code { Code(kind: .malformedMediaType) }
    /// A parameter that stands twice: which of them counts is what two programs may disagree about.
    public static var duplicateParameter: Code { Code(kind: .duplicateParameter) }
    /// More parameters than ``MediaLimits/maximumParameters``.
    public static var tooManyParameters: Code { Code(kind: .tooManyParameters) }
    /// More bytes than ``MediaLimits/maximumSize``.
    public static var fieldTooLarge: Code { Code(kind: .fieldTooLarge) }
    /// More elements than ``MediaLimits/maximumRanges``.
    public static var tooManyRanges: Code { Code(kind: .tooManyRanges) }
    /// A list of which no element is well-formed.
    public static var malformedList: Code { Code(kind: .malformedList) }
    /// A multipart type without the parameter `boundary`.
    public static var missingBoundary: Code { Code(kind: .missingBoundary) }
    /// A `boundary` that RFC 2046 does not allow.
    public static var malformedBoundary: Code { Code(kind: .malformedBoundary) }
  }

  /// The kind of the problem.
  public let code: Code
  /// Where it is: the number of bytes in front of it.
  public let offset: Int

  init(_ code: Code, at offset: Int) {
    self.code = code
    self.offset = offset
  }

  /// What is wrong and how to mend it, for people. It never repeats the input.
  public var message: String {
    "\(code.explanation) (byte \(offset))"
  }
}

extension MediaError.Code: RawRepresentable {
  /// The code with a stable name; nil when there is no such code.
  public init?(rawValue: String) {
    for kind in Kind.allCases where Self(kind: kind).rawValue.hasSameOctets(as: rawValue) {
      self.init(kind: kind)
      return
    }
    return nil
  }

  /// The stable name: `malformed_media_type`.
  public var rawValue: String {
    switch kind {
    case .malformedMediaType: "malformed_media_type"
    case .duplicateParameter: "duplicate_parameter"
    case .tooManyParameters: "too_many_parameters"
    case .fieldTooLarge: "field_too_large"
    case .tooManyRanges: "too_many_ranges"
    case .malformedList: "malformed_list"
    case .missingBoundary: "missing_boundary"
    case .malformedBoundary: "malformed_boundary"
    }
  }

  var explanation: String {
    switch kind {
    case .malformedMediaType:
      "a media type looks like \"text/plain; charset=utf-8\", without white space around \"=\""
    case .duplicateParameter: "a parameter of a media type may stand only once"
    case .tooManyParameters: "the media type has too many parameters"
    case .fieldTooLarge: "the field is too large"
    case .tooManyRanges: "the list is too long"
    case .malformedList:
      "no element of the list is well-formed; an element looks like \"text/html;q=0.8\", "
        + "\"gzip;q=0.8\" or \"en-GB;q=0.8\""
    case .missingBoundary: "a multipart type needs the parameter \"boundary\""
    case .malformedBoundary:
      "a boundary has 1 to 70 letters, digits, spaces or '()+_,-./:=? and does not end with a space"
    }
  }
}

extension MediaError: CustomStringConvertible {
  /// The code and the message in one line.
  public var description: String { "\(code.rawValue): \(message)" }
}
