extension RouteConstraint {
  /// Whether this constraint is tried before another one at the same place.
  ///
  /// The order depends on the constraints alone, never on the order of registration.
  func isTried(before other: RouteConstraint) -> Bool {
    guard kind == other.kind else { return kind.rawValue < other.kind.rawValue }
    guard encodedValues.count == other.encodedValues.count else {
      return encodedValues.count < other.encodedValues.count
    }
    for (left, right) in zip(encodedValues, other.encodedValues) where left != right {
      return left.lexicographicallyPrecedes(right)
    }
    return false
  }

  /// Whether every segment that another constraint accepts is accepted by this one.
  func covers(_ other: RouteConstraint) -> Bool {
    if other.kind == .choice {
      return other.encodedValues.allSatisfy { accepts($0) }
    }
    switch (kind, other.kind) {
    case (.hexadecimal, .unsigned), (.lettersAndDigits, .unsigned), (.slug, .unsigned),
      (.lettersAndDigits, .hexadecimal), (.lettersAndDigits, .letters), (.slug, .date):
      return true
    default:
      return kind == other.kind
    }
  }
}
