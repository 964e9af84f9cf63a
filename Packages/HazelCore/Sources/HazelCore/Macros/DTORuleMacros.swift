public import HazelKernel

/// Requires an e-mail address, as forms of HTML accept it, with a dot in its domain.
///
/// - Parameter refusesTypos: whether a domain one or two letters from a well-known one is refused.
@attached(peer)
public macro Email(refusesTypos: Bool = false) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires an absolute URL in a `String`; for a field of type `URL` no rule is needed.
///
/// - Parameter schemes: the schemes that are accepted, in small letters; https and http by default.
@attached(peer)
public macro URLText(_ schemes: StaticString...) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a UUID in a `String`; for a field of type `UUID` no rule is needed.
@attached(peer)
public macro UUIDText() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of characters, counted in Unicode scalars.
@attached(peer)
public macro Length(_ range: ClosedRange<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of characters, counted in Unicode scalars.
@attached(peer)
public macro Length(_ range: Swift.Range<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of characters, counted in Unicode scalars.
@attached(peer)
public macro Length(_ range: PartialRangeFrom<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of characters, counted in Unicode scalars.
@attached(peer)
public macro Length(_ range: PartialRangeThrough<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of characters, counted in Unicode scalars.
@attached(peer)
public macro Length(_ range: PartialRangeUpTo<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number within bounds.
@attached(peer)
public macro Range<Bound: Comparable>(_ range: ClosedRange<Bound>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number within bounds.
@attached(peer)
public macro Range<Bound: Comparable>(_ range: Swift.Range<Bound>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number within bounds.
@attached(peer)
public macro Range<Bound: Comparable>(_ range: PartialRangeFrom<Bound>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number within bounds.
@attached(peer)
public macro Range<Bound: Comparable>(_ range: PartialRangeThrough<Bound>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number within bounds.
@attached(peer)
public macro Range<Bound: Comparable>(_ range: PartialRangeUpTo<Bound>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of elements in an array, set or dictionary.
@attached(peer)
public macro Items(_ range: ClosedRange<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of elements in an array, set or dictionary.
@attached(peer)
public macro Items(_ range: Swift.Range<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of elements in an array, set or dictionary.
@attached(peer)
public macro Items(_ range: PartialRangeFrom<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of elements in an array, set or dictionary.
@attached(peer)
public macro Items(_ range: PartialRangeThrough<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a number of elements in an array, set or dictionary.
@attached(peer)
public macro Items(_ range: PartialRangeUpTo<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires the whole text to match a pattern.
///
/// The pattern is a part of what JavaScript calls a regular expression, checked when the program is
/// compiled: characters, `.`, sets, `\d \w \s \D \W \S`, groups, `|`, `* + ? {n} {n,} {n,m}`. It
/// takes linear time.
///
/// - Parameters:
///   - pattern: the pattern.
///   - code: the code of the violation, for a message of your own in the catalogue.
@attached(peer)
public macro Pattern(_ pattern: StaticString, code: StaticString = "pattern") =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires that no element equals another.
@attached(peer)
public macro Unique() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires one of some strings, compared byte by byte.
@attached(peer)
public macro OneOf(_ values: StaticString...) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires one of some integers.
@attached(peer)
public macro OneOf(_ values: Int...) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a day of the calendar: `2026-03-01` (RFC 3339, full-date).
@attached(peer)
public macro ISODate() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires an instant: `2026-03-01T08:30:00Z` (RFC 3339, date-time).
@attached(peer)
public macro ISODateTime() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires something that is not white space.
@attached(peer)
public macro NotBlank() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a phone number with its country: `+41441234567` (E.164).
@attached(peer)
public macro Phone() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires the number of a payment card, 12 to 19 digits with a right check digit.
@attached(peer)
public macro CreditCard() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires base64 with padding (RFC 4648, section 4).
@attached(peer)
public macro Base64() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires a version: `1.4.0-beta.2` (Semantic Versioning 2.0.0).
@attached(peer)
public macro SemVer() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires an IP address, of one version or of any.
@attached(peer)
public macro IP(_ version: IPVersion = .any) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Requires rules of your own; see ``Rule``.
@attached(peer)
public macro Validate<Value>(_ rules: Rule<Value>...) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")
