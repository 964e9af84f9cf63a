/// What a path parameter must look like for its route to match: `int` of `/books/:id(int)`.
///
/// A segment that does not fit is not an error: the next, less specific route is tried. Constraints
/// see the bytes of the normalised path, before percent-decoding.
///
/// | written | accepts |
/// |---|---|
/// | `(int)` | digits with an optional minus sign, within the range of `Int64` |
/// | `(uint)` | digits, within the range of `UInt64` |
/// | `(uuid)` | a UUID in the form 8-4-4-4-12 (RFC 9562, section 4), in either case |
/// | `(date)` | a date of the Gregorian calendar, `2026-02-28` (RFC 3339, full-date) |
/// | `(hex)` | hexadecimal digits in either case |
/// | `(alpha)` | ASCII letters |
/// | `(alnum)` | ASCII letters and digits |
/// | `(slug)` | lower-case ASCII letters and digits in groups joined by single hyphens |
/// | `(book\|order)` | one of the values, exactly |
///
/// Several constraints at the same place are tried from the narrowest to the widest: values (the
/// shorter list first), `uuid`, `date`, `uint`, `int`, `hex`, `alpha`, `alnum`, `slug`.
public struct RouteConstraint: Sendable {
  /// The kinds, in the order in which they are tried.
  ///
  /// A kind that accepts all that another one accepts comes after it, so that no route is hidden.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case choice
    case uuid
    case date
    case unsigned
    case integer
    case hexadecimal
    case letters
    case lettersAndDigits
    case slug
  }

  package let kind: Kind

  /// The accepted values as they are written in the pattern; empty unless it is a list of values.
  public let values: [String]

  /// The values as they appear in a normalised path, shortest first.
  package let encodedValues: [[UInt8]]

  init(_ kind: Kind) {
    self.kind = kind
    self.values = []
    self.encodedValues = []
  }

  /// A list of values, each with its encoded form.
  init(values: [String], encodedValues: [[UInt8]]) {
    self.kind = .choice
    self.values = values
    self.encodedValues = encodedValues.sorted(by: Self.precedes)
  }

  /// Finds a constraint by name.
  ///
  /// - Parameter name: `int`, `uint`, `uuid`, `date`, `hex`, `alpha`, `alnum` or `slug`.
  /// - Returns: nil for any other name.
  public init?(named name: String) {
    let bytes = Array(name.utf8)
    for kind in Kind.allCases where kind != .choice {
      if bytes.elementsEqual(Self.name(of: kind).utf8) {
        self.init(kind)
        return
      }
    }
    return nil
  }

  /// The names that ``init(named:)`` knows, for messages.
  static var names: String { "int, uint, uuid, date, hex, alpha, alnum, slug" }

  static func name(of kind: Kind) -> String {
    switch kind {
    case .choice: "values"
    case .uuid: "uuid"
    case .date: "date"
    case .unsigned: "uint"
    case .integer: "int"
    case .hexadecimal: "hex"
    case .letters: "alpha"
    case .lettersAndDigits: "alnum"
    case .slug: "slug"
    }
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }
}

extension RouteConstraint: Equatable {
  /// Whether both accept the same segments.
  public static func == (left: RouteConstraint, right: RouteConstraint) -> Bool {
    left.kind == right.kind && left.encodedValues == right.encodedValues
  }
}

extension RouteConstraint: CustomStringConvertible {
  /// The constraint as it is written between the parentheses.
  public var description: String {
    guard kind == .choice else { return Self.name(of: kind) }
    var text = ""
    for (index, value) in values.enumerated() {
      if index > 0 { text += "|" }
      text += value
    }
    return text
  }
}
