public import HazelKernel

extension Request {
  /// The parameters of the query: `?author=Tolstoy&page=2`.
  ///
  /// ```swift
  /// let query = try request.query
  /// let author = try query.value("author", as: String.self)
  /// let page = try query.value("page") ?? 1
  /// ```
  ///
  /// Reading a value as the wrong type throws ``FormError``, which is answered with 400.
  ///
  /// - Throws: ``FormError`` when the query is malformed or has too many parameters.
  public var query: QueryParameters {
    get throws(FormError) {
      try QueryParameters(queryBytes)
    }
  }
}
