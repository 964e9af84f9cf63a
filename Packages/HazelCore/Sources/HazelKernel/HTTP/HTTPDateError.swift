/// Why a date was refused, and where.
public struct HTTPDateError: Error, Sendable, Hashable {
  /// The kind of a problem; its ``rawValue`` is stable and made for programs to compare.
  public struct Code: Sendable, Hashable {
    enum Kind: UInt8, CaseIterable {
      case malformedDate, impossibleDate, wrongWeekday
    }

    let kind: Kind

    /// A text in none of the three formats.
    public static var malformedDate: Code { Code(kind: .malformedDate) }
    /// A day or a time that does not exist: 30 February, 25:00:00.
    public static var impossibleDate: Code { Code(kind: .impossibleDate) }
    /// A day of the week on which the date does not fall.
    public static var wrongWeekday: Code { Code(kind: .wrongWeekday) }
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

extension HTTPDateError.Code: RawRepresentable {
  /// The code with a stable name; nil when there is no such code.
  public init?(rawValue: String) {
    for kind in Kind.allCases where Self(kind: kind).rawValue.hasSameOctets(as: rawValue) {
      self.init(kind: kind)
      return
    }
    return nil
  }

  /// The stable name: `malformed_date`.
  public var rawValue: String {
    switch kind {
    case .malformedDate: "malformed_date"
    case .impossibleDate: "impossible_date"
    case .wrongWeekday: "wrong_weekday"
    }
  }

  var explanation: String {
    switch kind {
    case .malformedDate: "a date looks like \"Sun, 06 Nov 1994 08:49:37 GMT\""
    case .impossibleDate: "there is no such day or time"
    case .wrongWeekday: "the date does not fall on this day of the week"
    }
  }
}

extension HTTPDateError: CustomStringConvertible {
  /// The code and the message in one line.
  public var description: String { "\(code.rawValue): \(message)" }
}
