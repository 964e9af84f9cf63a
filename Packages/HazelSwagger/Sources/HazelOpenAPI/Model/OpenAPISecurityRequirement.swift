/// What an operation asks for: all of these schemes together (section 4.8.30).
public struct OpenAPISecurityRequirement: Sendable, Equatable {
  /// The scopes or roles that are needed, by the name of the scheme; none at all means that
  /// requests without credentials are accepted.
  public var schemes: OpenAPIMap<[String]>

  /// Makes a requirement.
  ///
  /// - Parameter schemes: the scopes or roles that are needed, by the name of the scheme.
  public init(_ schemes: OpenAPIMap<[String]> = [:]) {
    self.schemes = schemes
  }
}
