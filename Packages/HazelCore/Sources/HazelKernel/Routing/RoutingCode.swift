/// The numbers of the problems that routes can have.
enum RoutingCode {
  static var noLeadingSlash: String { "HZ101" }
  static var emptySegment: String { "HZ102" }
  static var emptyName: String { "HZ103" }
  static var invalidName: String { "HZ104" }
  static var duplicateName: String { "HZ105" }
  static var unknownConstraint: String { "HZ106" }
  static var malformedConstraint: String { "HZ107" }
  static var wildcardNotLast: String { "HZ108" }
  static var optionalNotLast: String { "HZ109" }
  static var malformedEscape: String { "HZ110" }
  static var invalidCharacter: String { "HZ111" }
  static var dotSegment: String { "HZ112" }
  static var limitExceeded: String { "HZ113" }
  static var conflict: String { "HZ114" }
  static var shadowed: String { "HZ115" }
  static var tooManyMethods: String { "HZ116" }
}
