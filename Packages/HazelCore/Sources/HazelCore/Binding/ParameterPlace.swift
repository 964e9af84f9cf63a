import HazelKernel

/// Where in a request an argument of a handler comes from.
public struct ParameterPlace: Sendable, Hashable {
  /// The kinds of places.
  public enum Kind: String, Sendable, Hashable {
    case path, query, header, cookie, form, body
  }

  /// What kind of place it is.
  public let kind: Kind
  /// The name there.
  public let name: String

  /// Makes a place.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  var location: Violation.Location {
    switch kind {
    case .path: .path(name: name)
    case .query: .query(name: name)
    case .header: .header(name: name)
    case .cookie: .cookie(name: name)
    case .form, .body: .body(pointer: name.isEmpty ? "" : "/" + JSONPointer.escaped(name))
    }
  }
}
