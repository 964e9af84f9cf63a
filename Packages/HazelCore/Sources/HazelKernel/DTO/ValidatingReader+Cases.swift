extension ValidatingReader {
  /// Looks for the member that tells cases apart, and goes back to the start of the object.
  ///
  /// - Parameters:
  ///   - name: the name of the member.
  ///   - cases: the values that it may have.
  /// - Returns: the position of its value in `cases`; nil where there is none, which was said; the
  ///   object was stepped over then.
  @inline(never)
  public mutating func readCase(
    _ name: StaticString, of cases: [StaticString]
  ) throws(JSONError) -> Int? {
    let mark = reader
    guard var object = try beginObject() else { return nil }
    var isFound = false
    while !isFound, let key = try reader.nextKey(&object) {
      if key.matches(name) {
        isFound = true
      } else {
        try reader.skip()
      }
    }
    guard isFound else {
      missing(name)
      return nil
    }
    let before = violations.count
    var found: Int?
    if let value = try reader.text() {
      found = cases.firstIndex { value.matches($0) }
      if found == nil { refuseCase(value.string, of: cases) }
    } else {
      try refuse("a string")
    }
    violations.locate(name, since: before)
    reader = mark
    if found == nil { try reader.skip() }
    return found
  }

  /// Reads a string that must be one of some.
  ///
  /// - Parameter cases: the strings.
  /// - Returns: the position in `cases`; nil where it is none of them, which was said.
  @inlinable
  public mutating func readCase(of cases: [StaticString]) throws(JSONError) -> Int? {
    guard let value = try readText() else { return nil }
    for index in cases.indices where value.matches(cases[index]) { return index }
    refuseCase(value.string, of: cases)
    return nil
  }

  /// Reads a string without making a `String` of it.
  ///
  /// - Returns: nil where another value stands, which was said.
  @inlinable
  public mutating func readText() throws(JSONError) -> JSONReader.Text? {
    if let value = try reader.text() { return value }
    try refuse("a string")
    return nil
  }

  /// Says that a string is none of some, and which of them is nearest.
  @inline(never)
  public mutating func refuseCase(_ value: String, of cases: [StaticString]) {
    FieldRules.refuse(value, of: cases.map { JSONString.text(of: $0) }, into: &violations)
  }
}
