extension OpenAPIDocument {
  /// What is wrong with a document whose parts all have the right form.
  ///
  /// References that lead nowhere, operation ids and paths that stand twice, parameters of paths
  /// that do not fit to the path, parameters without a schema, and credentials of schemes that are
  /// not described.
  ///
  /// - Returns: all problems, each with its place; none for a document that tools accept.
  public func problems() -> [OpenAPIProblem] {
    var check = DocumentCheck(document: self)
    check.run()
    return check.list.problems
  }
}
