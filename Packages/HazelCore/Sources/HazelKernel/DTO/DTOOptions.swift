/// How `@DTO` makes names of members of the names of properties.
public enum DTOKeys: Sendable {
  /// `postCode`
  case asWritten
  /// `post_code`
  case snakeCase
  /// `post-code`
  case kebabCase
  /// `PostCode`
  case pascalCase
}

/// What `@DTO` does with members that are no fields.
public enum DTOUnknownFields: Sendable {
  /// They are stepped over.
  case ignore
  /// They are violations.
  case reject
}

/// The versions that `@IP` accepts.
public enum IPVersion: Sendable {
  /// Both.
  case any
  /// `192.0.2.1`
  case v4
  /// `2001:db8::1`
  case v6
}
