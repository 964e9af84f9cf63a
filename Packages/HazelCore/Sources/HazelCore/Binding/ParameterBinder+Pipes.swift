extension ParameterBinder {
  /// Where the pipes of a route see an argument: the texts as they came, and the value that was made
  /// of them.
  ///
  /// A pipe may replace the value, or refuse it with ``refuse(_:)-(Violation)`` and nil. Every
  /// argument that is read from the path, the query, a header field, a cookie or a form comes by
  /// here, and the body with an empty name and no texts.
  @inlinable
  mutating func piped<Value>(
    _ value: Value, _ texts: ParameterTexts, _ place: ParameterPlace
  ) -> Value? {
    value
  }
}
