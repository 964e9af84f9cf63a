extension JSONReader {
  /// Limits and policies for reading.
  public struct Options: Sendable {
    /// How many objects and arrays may be open at once; 64 by default.
    ///
    /// Every level takes room on the stack of whoever reads it, so that values above 512 count
    /// as 512.
    public var maximumDepth: Int {
      get { depth }
      set { depth = Swift.min(Swift.max(newValue, 0), 512) }
    }
    private var depth: Int = 64

    /// What happens to a name that stands twice in one object; refused by default.
    public var duplicateKeys: DuplicateKeys = .reject

    /// Makes options.
    ///
    /// - Parameters:
    ///   - maximumDepth: how many objects and arrays may be open at once; 0 to 512.
    ///   - duplicateKeys: what happens to a name that stands twice in one object.
    public init(maximumDepth: Int = 64, duplicateKeys: DuplicateKeys = .reject) {
      self.duplicateKeys = duplicateKeys
      self.maximumDepth = maximumDepth
    }
  }

  /// What happens to a name that stands twice in one object.
  ///
  /// RFC 8259, section 4, leaves it open, and two programs that read the same text differently are
  /// a way around checks. So it is refused by default, as RFC 7493, section 2.3, has it.
  public struct DuplicateKeys: Hashable, Sendable {
    private let rejects: Bool

    /// The text is refused. Names are compared after their escapes are resolved.
    public static var reject: DuplicateKeys { DuplicateKeys(rejects: true) }
    /// Every member is given to the caller, in order; whoever keeps the last one uses the last.
    public static var useLast: DuplicateKeys { DuplicateKeys(rejects: false) }
  }
}
