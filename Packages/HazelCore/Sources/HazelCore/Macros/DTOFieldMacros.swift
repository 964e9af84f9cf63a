/// The name of a field in JSON, or of a case.
@attached(peer)
public macro Key(_ name: StaticString) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// A field that only the server sets: it is not read from requests.
@attached(peer)
public macro ReadOnly() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// A field that is read and never written.
@attached(peer)
public macro WriteOnly() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// A field that is read and never written, described or logged.
@attached(peer)
public macro Secret() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// A field of a partial update that may be left out, but not cleared with `null`.
@attached(peer)
public macro NotNull() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Removes white space at both ends, before the rules are checked.
@attached(peer)
public macro Trim() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Makes one space of every run of white space and removes it at both ends, before the rules are
/// checked.
@attached(peer)
public macro Collapse() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Makes all letters small, before the rules are checked.
@attached(peer)
public macro Lowercase() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Makes all letters capital, before the rules are checked.
@attached(peer)
public macro Uppercase() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

/// Examples of a field, for the schema: `@Example("Emma", "Persuasion") var title: String`.
///
/// They have the type of the field. Dates, UUIDs, URLs and data are written as in JSON:
/// `@Example("2026-02-28T12:00:00Z") var published: Date`. No rule is checked.
///
/// - Parameters:
///   - value: an example.
///   - more: other examples.
@attached(peer)
public macro Example<Value>(_ value: Value, _ more: Value...) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")
