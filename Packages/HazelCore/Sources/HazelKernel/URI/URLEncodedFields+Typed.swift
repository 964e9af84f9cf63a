extension URLEncodedFields {
  /// Reads the only value of a name as a value of a type.
  ///
  /// ```swift
  /// let page: Int? = try query.value("page")
  /// let inStock = try query.value("inStock", as: Bool.self) ?? false
  /// ```
  ///
  /// - Parameters:
  ///   - name: the decoded name, with regard to case.
  ///   - type: the type.
  ///   - emptyIsMissing: whether an empty value counts as none, as a form sends it for a field that
  ///     was not filled in; false by default.
  /// - Returns: the value; nil when there is none.
  /// - Throws: ``FormError`` (`wrong_type`), or `repeated` when there are several values: which of
  ///   them would count is what two programs may disagree about.
  public func value<Value: FormScalar>(
    _ name: String, as type: Value.Type = Value.self, emptyIsMissing: Bool = false
  ) throws(FormError) -> Value? {
    var found: (value: Range<Int>, text: String)?
    var second: Int?
    forEachValue(of: name) { octets, pair in
      if found != nil {
        second = pair.value.lowerBound
        return false
      }
      found = (pair.value, URLEncodedScanner.decodeChecked(octets, pair.value))
      return true
    }
    if let second {
      throw FormError(
        .repeated, in: Self.source, name: name, at: second, expected: "a single value")
    }
    guard let found else { return nil }
    if found.text.utf8.isEmpty && emptyIsMissing { return nil }
    guard let value = Value(formText: found.text) else {
      throw FormError(
        .wrongType, in: Self.source, name: name, at: found.value.lowerBound,
        expected: Value.expectation, received: Self.excerpt(found.text))
    }
    return value
  }

  /// Reads the only value of a name, which must be there.
  ///
  /// - Parameters:
  ///   - name: the decoded name, with regard to case.
  ///   - type: the type.
  ///   - emptyIsMissing: whether an empty value counts as none; false by default.
  /// - Throws: ``FormError`` (`missing`, `wrong_type`, `repeated`).
  public func require<Value: FormScalar>(
    _ name: String, as type: Value.Type = Value.self, emptyIsMissing: Bool = false
  ) throws(FormError) -> Value {
    guard let value = try value(name, as: type, emptyIsMissing: emptyIsMissing) else {
      throw FormError(.missing, in: Self.source, name: name, expected: Value.expectation)
    }
    return value
  }

  /// Reads all values of a name as values of a type, in the order in which they came.
  ///
  /// - Parameters:
  ///   - name: the decoded name, with regard to case.
  ///   - type: the type.
  /// - Throws: ``FormError`` (`wrong_type`) for the first value that is not of the type.
  public func values<Value: FormScalar>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(FormError) -> [Value] {
    var values: [Value] = []
    var failure: FormError?
    forEachValue(of: name) { octets, pair in
      let text = URLEncodedScanner.decodeChecked(octets, pair.value)
      guard let value = Value(formText: text) else {
        failure = FormError(
          .wrongType, in: Self.source, name: name, at: pair.value.lowerBound,
          expected: Value.expectation, received: Self.excerpt(text))
        return false
      }
      values.append(value)
      return true
    }
    if let failure { throw failure }
    return values
  }

  private static func excerpt(_ text: String) -> String {
    text.utf8.count <= 64 ? text : String(text.unicodeScalars.prefix(64))
  }
}
