/// What the nested names of a form describe: `book[title]=War+%26+Peace&book[tags][]=novel`.
///
/// The rules, of which none depends on the values:
///
/// - `a[b]` makes `a` an object with the member `b`. Numbers are names too: `a[0]` is the member
///   "0", and ``elements`` reads an object with such members as a list. So a large number costs no
///   more than a small one.
/// - `a[]` makes `a` a list; "[]" may only be the end of a name, for which element would
///   `a[][b]=1&a[][c]=2` mean? (Write `a[0][b]=1&a[0][c]=2`.)
/// - A name that occurs several times is a list of its values, as `<select multiple>` sends it.
/// - A name that is used in two of these ways is an error.
/// - Brackets may be escaped; what counts is the decoded name.
public enum FormValue: Sendable, Hashable {
  /// One value.
  case text(String)
  /// Several values: of `a[]`, or of a name that occurs several times.
  case list([FormValue])
  /// Members in the order in which their names came first.
  case object([Member])

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: FormValue

    /// Makes a member.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - value: the value.
    public init(name: String, value: FormValue) {
      self.name = name
      self.value = value
    }
  }
}

extension FormValue {
  /// The text; nil for a list or an object.
  public var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  /// The members; nil for a text or a list.
  public var members: [Member]? {
    if case .object(let members) = self { return members }
    return nil
  }

  /// The value read as a list: the elements of a list; a text as a list of one; an object of which
  /// all names are decimal numbers ("0", "1", "17") ordered by these, gaps closed. Nil otherwise.
  public var elements: [FormValue]? {
    switch self {
    case .text: return [self]
    case .list(let elements): return elements
    case .object(let members):
      guard members.allSatisfy({ Self.isIndex($0.name) }) else { return nil }
      // Shorter numbers are smaller, and no number has to fit an integer.
      let sorted = members.sorted { left, right in
        let (a, b) = (left.name.utf8, right.name.utf8)
        return a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
      }
      return sorted.map { $0.value }
    }
  }

  /// The member of a name; nil when there is none, or when the value is no object.
  public subscript(name: String) -> FormValue? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.name.hasSameOctets(as: name) {
      return member.value
    }
    return nil
  }

  private static func isIndex(_ name: String) -> Bool {
    let digits = name.utf8
    guard let first = digits.first, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    return first != 0x30 || digits.count == 1
  }
}
