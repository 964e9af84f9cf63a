extension JSONWriter {
  /// How to write.
  public struct Options: Sendable {
    /// Whether every member and element stands on a line of its own, indented by two spaces for
    /// each level; false by default.
    public var isPretty: Bool = false
    /// Whether U+2028 and U+2029 are escaped; false by default.
    ///
    /// JSON needs it not. Old JavaScript does, where the text is pasted into a script.
    public var escapesLineSeparators: Bool = false
    /// What happens to infinity and not-a-number; an error by default.
    public var nonFiniteNumbers: NonFiniteNumbers = .refuse

    /// Makes options.
    ///
    /// - Parameters:
    ///   - isPretty: whether lines are broken and indented.
    ///   - escapesLineSeparators: whether U+2028 and U+2029 are escaped.
    ///   - nonFiniteNumbers: what happens to infinity and not-a-number.
    public init(
      isPretty: Bool = false,
      escapesLineSeparators: Bool = false,
      nonFiniteNumbers: NonFiniteNumbers = .refuse
    ) {
      self.isPretty = isPretty
      self.escapesLineSeparators = escapesLineSeparators
      self.nonFiniteNumbers = nonFiniteNumbers
    }

    /// Lines are broken and indented.
    public static var pretty: Options { Options(isPretty: true) }
  }

  /// What happens to infinity and not-a-number, which JSON cannot express (RFC 8259, section 6).
  public struct NonFiniteNumbers: Hashable, Sendable {
    private let writesNull: Bool

    /// ``JSONWriter/finish()`` throws.
    public static var refuse: NonFiniteNumbers { NonFiniteNumbers(writesNull: false) }
    /// They are written as `null`, as JavaScript does.
    public static var null: NonFiniteNumbers { NonFiniteNumbers(writesNull: true) }
  }
}
